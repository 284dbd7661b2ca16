import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $insertNodes,
  $isParagraphNode,
  $isRangeSelection,
  $parseSerializedNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { z } from 'zod'
import { storySlugIn } from '#content/base/address/story-address.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { randomKey } from '../desk-frame/random-key.ts'
import { $isInEmptyLine } from './empty-line.ts'

const foundStories = z.object({ docs: z.array(z.object({ id: z.number() })) })

/**
 * Takes the address of a story of this portal that is pasted on an empty line: it becomes "Baca juga", and stays text if
 * no such story is published or the desk does not answer. Returns whether it was taken.
 */
export function useOwnStories(): (text: string) => boolean {
  const [editor] = useLexicalComposerContext()
  const { serverURL } = useConfig().config
  return useCallback(
    (text) => {
      const slug = isWebAddress(text) ? storySlugIn(text, serverURL) : undefined
      const selection = $getSelection()
      if (!slug || !$isInEmptyLine() || !$isRangeSelection(selection)) return false
      const line = selection.anchor.getNode().getKey()
      $insertNodes([$createTextNode(text)])
      void storyWith(slug).then((story) => {
        if (story === undefined) return
        editor.update(() => {
          const paragraph = $getNodeByKey(line)
          // Somebody has gone on writing there.
          if (!$isParagraphNode(paragraph) || paragraph.getTextContent() !== text) return
          const { children } = lexicalFromBlocks([{ type: 'related', story }], randomKey).root
          for (const node of children.map($parseSerializedNode)) paragraph.insertBefore(node)
          paragraph.clear()
        })
      })
      return true
    },
    [editor, serverURL],
  )
}

/** The id of the published story with `slug`. */
async function storyWith(slug: string): Promise<number | undefined> {
  const query = new URLSearchParams({
    'where[slug][equals]': slug,
    'where[_status][equals]': 'published',
    depth: '0',
    limit: '1',
    'select[slug]': 'true',
  })
  try {
    const answer = await fetch(`/api/articles?${query}`)
    return foundStories.safeParse(await answer.json()).data?.docs[0]?.id
  } catch {
    return undefined
  }
}
