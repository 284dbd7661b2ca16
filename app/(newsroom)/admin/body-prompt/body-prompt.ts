'use client'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useField } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'

/**
 * The editor passes its content to the form after half a second; publishing or leaving the page within that time would
 * lose the last words. This plugin passes it on at once when the editor loses focus, on Ctrl+S, and when the page goes.
 */
function PromptPlugin() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { setValue } = useField({ path: fieldProps.path })
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
  useEffect(() => {
    const onLeave = () => updateForm()
    // Captured, so that the form has the words before they are kept.
    addEventListener('pagehide', onLeave, { capture: true })
    return () => removeEventListener('pagehide', onLeave, { capture: true })
  }, [])
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        const isWritten = dirtyElements.size > 0 || dirtyLeaves.size > 0
        if (isWritten && editor.getRootElement()?.contains(document.activeElement)) {
          isPending.current = true
        }
      }),
    [editor],
  )
  return null
}

export const BodyPrompt = createClientFeature({
  plugins: [{ Component: PromptPlugin, position: 'normal' }],
})
