'use client'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useField } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'

/**
 * The editor tells the form what is written half a second late; whoever publishes in between would publish without
 * the last words. So the form has them the moment the editor is left, and when saving is asked for by the keyboard.
 */
function PromptPlugin() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { setValue } = useField({ path: fieldProps.path })
  const isUntold = useRef(false)
  const tellForm = useEffectEvent(() => {
    if (!isUntold.current) return
    isUntold.current = false
    flushSync(() => setValue(editor.getEditorState().toJSON()))
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') tellForm()
    }
    const onLeave = () => tellForm()
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('focusout', onLeave)
      before?.removeEventListener('keydown', onKey)
      root?.addEventListener('focusout', onLeave)
      root?.addEventListener('keydown', onKey)
    })
  }, [editor])
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        const isWritten = dirtyElements.size > 0 || dirtyLeaves.size > 0
        if (isWritten && editor.getRootElement()?.contains(document.activeElement)) {
          isUntold.current = true
        }
      }),
    [editor],
  )
  return null
}

export const BodyPrompt = createClientFeature({
  plugins: [{ Component: PromptPlugin, position: 'normal' }],
})
