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
import { toast, useDocumentForm } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import {
  blocksFromPasted,
  blocksFromText,
  type Pasted,
} from '#content/intake/paste/pasted-blocks.ts'
import type { PastedEmbargo } from '#content/intake/paste/pasted-embargo.ts'
import { plainBlocks } from '#content/intake/paste/plain-blocks.ts'
import { embedAlone, knownEmbed } from '#content/model/story/known-service.ts'
import type { PasteProps } from '#content/newsroom/form/paste-feature.ts'
import { randomKey } from '../desk-frame/random-key.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { $isInEmptyLine } from './empty-line.ts'
import { useOwnStories } from './own-stories.ts'

/** Editor plugin: turns pasted HTML, or several lines of text, into our own blocks before Lexical's default handler sees it. */
function PastePlugin({ clientProps: { plain } }: { clientProps: PasteProps }) {
  const say = useSay()
  const [editor] = useLexicalComposerContext()
  const takeEmbargoes = useEmbargoField(say)
  const takeOwnStory = useOwnStories()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null
          // Copied from one of our own editors: pasted unchanged.
          if (!clipboard || clipboard.types.includes('application/x-lexical-editor')) return false
          const html = clipboard.getData('text/html')
          const text = clipboard.getData('text/plain')
          if (!plain && takeOwnStory(text.trim())) {
            event.preventDefault()
            return true
          }
          const isCard = !plain && embedAlone(text.trim()) !== undefined && $isInEmptyLine()
          if (html === '' && !isSeveralLines(text) && !isCard) return reportFiles(clipboard, say)
          if (!$isRangeSelection($getSelection())) return false
          event.preventDefault()
          const pasted = html === '' ? blocksFromText(text) : blocksFromPasted(html)
          reportLeft(pasted, say)
          takeEmbargoes(pasted.embargoes)
          const blocks = plain ? pasted.blocks.flatMap(plainBlocks) : pasted.blocks.map(untitled)
          const { children } = lexicalFromBlocks(blocks, randomKey).root
          $insertNodes(children.map($parseSerializedNode))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, plain, say, takeEmbargoes, takeOwnStory],
  )
  return null
}

/** Enters the latest of the pasted embargoes into the story's form; tells those whose time is doubtful. */
function useEmbargoField(say: Say): (embargoes: readonly PastedEmbargo[]) => void {
  const { dispatchFields, getField, setModified } = useDocumentForm()
  return useCallback(
    (embargoes) => {
      const field = getField(EMBARGO_FIELD)
      const ends = embargoes.flatMap(({ until }) => until?.getTime() ?? [])
      if (field && ends.length > 0) {
        const stored = typeof field.value === 'string' ? Date.parse(field.value) : Number.NaN
        const until = new Date(Math.max(...ends, ...(Number.isNaN(stored) ? [] : [stored])))
        dispatchFields({ type: 'UPDATE', path: EMBARGO_FIELD, value: until.toISOString() })
        setModified(true)
        warnUntilClosed(
          say(
            'Embargo sampai {until}, menurut naskah yang ditempel. Isian “Embargo sampai” diisi.',
            { until: deskTime(until, 'Asia/Jakarta', say.language) },
          ),
        )
      }
      // Last, because the last notice lies on top.
      for (const { words, until } of embargoes) {
        if (until && field) continue
        warnUntilClosed(
          say(
            'Ada embargo di naskah yang ditempel: “{words}”. Isi “Embargo sampai”, lalu hapus barisnya.',
            { words: excerpt(words, 120) },
          ),
        )
      }
    },
    [dispatchFields, getField, setModified, say],
  )
}

const EMBARGO_FIELD = 'embargoUntil'

const warnUntilClosed = (words: string) =>
  toast.warning(words, { duration: Number.POSITIVE_INFINITY, closeButton: true })

/** A link card whose title only names the service has none yet: the desk asks the page for it. */
const untitled = (block: Pasted['blocks'][number]): Pasted['blocks'][number] =>
  block.type === 'embed' && block.title === knownEmbed(block.url)?.title
    ? { ...block, title: '' }
    : block

/** A single line is left to the editor: it may belong into the middle of a sentence. */
const isSeveralLines = (text: string): boolean => /\S[\s\S]*\n[\s\S]*\S/.test(text)

/** Tells what did not come along. */
function reportLeft({ pictures, left, struck, mended, damaged, dropped }: Pasted, say: Say): void {
  if (pictures > 0) reportPictures(pictures, say)
  if (left > 0)
    toast.info(
      say('{count} sematan tidak ikut ditempel. Buat Kartu tautan ke halamannya.', { count: left }),
    )
  if (struck > 0)
    toast.info(say('{count} bagian yang dicoret tidak ikut ditempel.', { count: struck }))
  if (mended > 0)
    toast.info(
      say('{count} baris dengan huruf rusak atau tanda HTML diperbaiki. Periksa hasilnya.', {
        count: mended,
      }),
    )
  if (damaged !== undefined)
    warnUntilClosed(
      say('Ada huruf yang rusak dan tidak dapat dipulihkan: “{line}”. Perbaiki di naskah.', {
        line: excerpt(damaged),
      }),
    )
  const [first] = dropped
  if (first)
    toast.info(
      say('{count} baris kop atau penanda tidak ikut ditempel, mulai dari “{first}”.', {
        count: dropped.length,
        first: excerpt(first),
      }),
    )
}

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
