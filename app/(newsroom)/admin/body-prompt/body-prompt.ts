'use client'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { onWordsAsked, reportEditorWords } from '../draft-keeping/editor-words.ts'
import { WRITTEN_TAG } from './written-tag.ts'

/**
 * The editor passes its content to the form after half a second; publishing within that time would lose the last
 * words. This plugin passes it on at once when the editor loses focus, on Ctrl+S and before a step is taken, and reports each change to what
 * keeps the words of the form in the browser.
 */
function PromptPlugin() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps, parentEditor } = useEditorConfigContext()
  const isInBlock = Boolean(parentEditor?.uuid)
  const { path } = fieldProps
  const { collectionSlug, id } = useDocumentInfo()
  const { setValue } = useField({ path })
  const isPending = useRef(false)
  const updateForm = useEffectEvent(() => {
    if (!isPending.current) return
    isPending.current = false
    flushSync(() => setValue(editor.getEditorState().toJSON()))
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') updateForm()
    }
    const onLeave = () => updateForm()
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('focusout', onLeave)
      before?.removeEventListener('keydown', onKey)
      root?.addEventListener('focusout', onLeave)
      root?.addEventListener('keydown', onKey)
    })
  }, [editor])
  useEffect(() => onWordsAsked(() => updateForm()), [])
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
        const isChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0
        const isByHand =
          tags.has(WRITTEN_TAG) || editor.getRootElement()?.contains(document.activeElement)
        if (!isChanged || !isByHand) return
        // The form of a block is small, and passes on to the body what it is given.
        if (isInBlock) return setValue(editorState.toJSON())
        isPending.current = true
        reportEditorWords(collectionSlug, id, path, editorState.toJSON())
      }),
    [editor, collectionSlug, id, path, isInBlock, setValue],
  )
  return null
}

export const BodyPrompt = createClientFeature({
  plugins: [{ Component: PromptPlugin, position: 'normal' }],
})
