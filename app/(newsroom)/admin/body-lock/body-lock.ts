'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Editor plugin: locks the text when a step of the workflow takes it out of the account's hands, and opens it again when
 * it comes back. Payload's editor asks for the permission only when it is opened.
 */
function LockPlugin() {
  const [editor] = useLexicalComposerContext()
  const { hasSavePermission } = useDocumentInfo()
  const isOpen = useRef(hasSavePermission)
  useEffect(() => {
    if (isOpen.current === hasSavePermission) return
    isOpen.current = hasSavePermission
    editor.setEditable(hasSavePermission === true)
  }, [editor, hasSavePermission])
  return null
}

export const BodyLock = createClientFeature({
  plugins: [{ Component: LockPlugin, position: 'normal' }],
})
