'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { blocksFromPasted } from '#content/intake/paste/pasted-blocks.ts'
import type { Block } from '#content/model/story/body.ts'
import type { PasteProps } from '#content/newsroom/form/paste-feature.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** Editor plugin: turns pasted HTML into our own blocks before Lexical's default handler sees it. */
function PastePlugin({ clientProps: { plain } }: { clientProps: PasteProps }) {
  const say = useSay()
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null
          // Copied from one of our own editors: pasted unchanged.
          if (!clipboard || clipboard.types.includes('application/x-lexical-editor')) return false
          const html = clipboard.getData('text/html')
          if (html === '') return reportFiles(clipboard, say)
          if (!$isRangeSelection($getSelection())) return false
          event.preventDefault()
          const { blocks, pictures } = blocksFromPasted(html)
          if (pictures > 0) reportPictures(pictures, say)
          const { children } = lexicalFromBlocks(plain ? blocks.map(plainBlock) : blocks).root
          $insertNodes(children.map($parseSerializedNode))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, plain, say],
  )
  return null
}

/** Turns headings and quotes into paragraphs, for editors that allow only paragraphs and lists. */
const plainBlock = (block: Block<never, never>): Block<never, never> =>
  block.type === 'heading' || block.type === 'quote'
    ? { type: 'paragraph', content: block.content }
    : block

function reportFiles({ files }: DataTransfer, say: Say): boolean {
  if (files.length > 0) reportPictures(files.length, say)
  return false
}

const reportPictures = (count: number, say: Say) =>
  toast.info(
    say('{count} gambar tidak ikut ditempel. Unggah gambarnya dengan blok Gambar.', { count }),
  )

export const BodyPaste = createClientFeature<PasteProps>(({ props }) => ({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
  sanitizedClientFeatureProps: props,
}))
