import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getRoot, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo } from 'react'

/**
 * The values in the form of the block around. They are put into the body at once: Payload does so only after the server
 * has answered, so that words written without a network would be in no save and in no kept draft.
 */
export function useBlockWriting(): Record<string, unknown> {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const written = useMemo(
    (): Record<string, unknown> => reduceFieldsToValues(fields, true),
    [fields],
  )
  useEffect(() => {
    // Payload tells the node's key to blocks with a component of their own only.
    const storedIn = () =>
      $getRoot()
        .getChildren()
        .filter($isBlockNode)
        .find((node) => node.getFields().id === written.id)
    const stored = editor.read(() => storedIn()?.getFields())
    if (!stored) return
    const fresh = { ...stored, ...written }
    if (JSON.stringify(fresh) === JSON.stringify(stored)) return
    editor.update(() => storedIn()?.setFields(fresh, true), { tag: SKIP_DOM_SELECTION_TAG })
  }, [editor, written])
  return written
}
