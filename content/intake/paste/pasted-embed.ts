/**
 * Frames, players and posts in pasted HTML.
 * @module
 */

import type { Embed } from '#content/model/story/body.ts'
import { knownEmbed } from '#content/model/story/known-service.ts'
import { descendants, type PastedElement, textOf } from './pasted-style.ts'

/** Elements that show something from elsewhere. */
const FRAMES = new Set(
  'iframe object embed video audio amp-youtube lite-youtube youtube-video'.split(' '),
)
/** The boxes that services offer for embedding a post. */
const POSTS =
  /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|text-post-media|telegram-post)\b/
/** In pixels; a frame no larger than this counts visits. */
const TINY = 3

/**
 * What a frame or the box of a post becomes: a link card, `left` for one that cannot be shown, or `nothing` for a
 * tracker. `undefined` for other elements.
 */
export function pastedEmbed(element: PastedElement): Embed | 'left' | 'nothing' | undefined {
  const { name, attribs } = element
  const isPost = POSTS.test(attribs.class ?? '')
  if (!FRAMES.has(name) && !isPost) return undefined
  if ([attribs.width, attribs.height].some((size) => Number.parseInt(size ?? '', 10) <= TINY))
    return 'nothing'
  const title = isPost ? postWords(element) : (attribs.title ?? '')
  for (const address of addressesOf(element)) {
    const embed = knownEmbed(address, title)
    if (embed) return embed
  }
  return isPost ? undefined : 'left'
}

const NAMES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data',
  'value',
  'cite',
  'data-href',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'href',
]

/** The addresses in an embed, its own first; of a post's links the last one leads to the post. */
function addressesOf(element: PastedElement): string[] {
  const of = ({ attribs }: PastedElement) => [
    ...NAMES.flatMap((name) => (attribs[name] ? [attribs[name]] : [])),
    ...[attribs['data-videoid'] ?? attribs.videoid ?? []]
      .flat()
      .map((id) => `https://www.youtube.com/watch?v=${id}`),
  ]
  return [...of(element), ...descendants(element).flatMap(of).reverse()]
}

const postWords = (element: PastedElement): string => {
  const words = textOf(descendants(element).find(({ name }) => name === 'p') ?? element)
  return words.replace(/\s*(?:https:\/\/t\.co|pic\.twitter\.com)\/\w+/g, '').trim()
}
