'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_LOW,
  createCommand,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { sayIn } from '#content/base/desk-words/say.ts'
import { FindBar } from './find-bar.tsx'

/** Opens the bar that finds and replaces. */
const OPEN_FIND: LexicalCommand<undefined> = createCommand('OPEN_FIND')

/** Editor plugin: Ctrl+H and a button open a bar that finds words and replaces them. */
function FindPlugin() {
  const [editor] = useLexicalComposerContext()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const open = () => {
      setIsOpen(true)
      return true
    }
    const stopButton = editor.registerCommand(OPEN_FIND, open, COMMAND_PRIORITY_LOW)
    const stopKeys = editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const isAsked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'h'
        if (!isAsked) return false
        event.preventDefault()
        return open()
      },
      COMMAND_PRIORITY_LOW,
    )
    return () => {
      stopButton()
      stopKeys()
    }
  }, [editor])
  // Outside the form: Enter in the bar must not save.
  return isOpen
    ? createPortal(<FindBar editor={editor} onClose={() => setIsOpen(false)} />, document.body)
    : null
}

const FindIcon = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" aria-hidden>
    <circle cx="8.5" cy="8.5" r="4.5" strokeWidth="1.5" />
    <path d="m12 12 4.5 4.5" strokeWidth="1.5" />
  </svg>
)

export const BodyFind = createClientFeature({
  plugins: [{ Component: FindPlugin, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'find',
        order: 90,
        items: [
          {
            ChildComponent: FindIcon,
            key: 'find',
            label: ({ i18n }) => sayIn(i18n)('Cari dan ganti'),
            onSelect: ({ editor }) => editor.dispatchCommand(OPEN_FIND, undefined),
          },
        ],
      },
    ],
  },
})
