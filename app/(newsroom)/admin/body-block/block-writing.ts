import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { type RefObject, useEffect, useMemo } from 'react'

/**
 * The values in the form of the block around `here`. They are put into the body at once: Payload does so only after the
 * server has answered, so that words written without a network would be in no save and in no kept draft. An answer that
 * comes late holds older values, and undo restores some; they are put right as soon as the body has them.
 */
export function useBlockWriting(here: RefObject<HTMLElement | null>): Record<string, unknown> {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const written = useMemo(
    (): Record<string, unknown> => reduceFieldsToValues(fields, true),
    [fields],
  )
  useEffect(() => {
    // Payload tells the node's key to blocks with a component of their own only.
    const $block = () => {
      const node = here.current && $getNearestNodeFromDOMNode(here.current)
      return $isBlockNode(node) ? node : undefined
    }
    const putRight = (...tags: string[]) => {
      const stored = editor.read(() => $block()?.getFields())
      if (!stored || isIn(stored, written)) return
      editor.update(() => $block()?.setFields({ ...stored, ...written }, true), {
        tag: [SKIP_DOM_SELECTION_TAG, ...tags],
      })
    }
    putRight()
    return editor.registerUpdateListener(({ dirtyLeaves }) => {
      const key = editor.read(() => $block()?.getKey())
      // No step of its own: undoing it would be all that undo does from then on.
      if (key !== undefined && dirtyLeaves.has(key)) putRight(HISTORY_MERGE_TAG)
    })
  }, [editor, written, here])
  return written
}

const isIn = (stored: object, written: object): boolean =>
  JSON.stringify({ ...stored, ...written }) === JSON.stringify(stored)
