'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState } from 'react'
import { picturesIn } from './picture-files.ts'
import { $placeAt, insertPicture, type PicturePlace } from './picture-place.ts'
import { PicturesDialog } from './pictures-dialog.tsx'

/** Editor plugin: pictures that are dropped or pasted into the text are uploaded, each with its words, and put there. */
function PicturesPlugin() {
  const [editor] = useLexicalComposerContext()
  const [files, setFiles] = useState<readonly File[]>([])
  const place = useRef<PicturePlace>(undefined)
  useEffect(() => {
    const take = (event: Event, pictures: readonly File[], at: PicturePlace): boolean => {
      if (pictures.length === 0 || !editor.isEditable()) return false
      event.preventDefault()
      place.current = at
      setFiles(pictures)
      return true
    }
    const stops = [
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent)) return false
          const node = $getSelection()?.getNodes().at(-1) ?? null
          return take(event, picturesIn(event.clipboardData), $placeAt(node))
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          if (isInBlock(event.target)) return false
          const node =
            event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null
          return take(event, picturesIn(event.dataTransfer), $placeAt(node))
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          const isFile = event.dataTransfer?.types.includes('Files') === true
          if (!isFile || isInBlock(event.target)) return false
          // Else the browser would open the file.
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor])
  if (files.length === 0) return null
  return (
    <PicturesDialog
      files={files}
      onSaved={(id) => {
        place.current = insertPicture(editor, place.current, id)
      }}
      onClose={() => setFiles([])}
    />
  )
}

/** Whether something is in the form of a block, which takes files itself. */
const isInBlock = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-lexical-decorator]') !== null

export const BodyPictures = createClientFeature({
  plugins: [{ Component: PicturesPlugin, position: 'normal' }],
})
