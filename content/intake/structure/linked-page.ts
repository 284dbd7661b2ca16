/**
 * What a page says of itself, for a link card: its title, its site and a description.
 * @module
 */
import { DomUtils, Parser, parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { excerpt, tidyCopy } from '#content/intake/copy/copy-tidying.ts'
import type { Embed } from '#content/model/story/body.ts'

/** The words of a link card; what the page does not say is missing. */
export type PageWords = Partial<Pick<Embed, 'title' | 'provider' | 'description'>>

/** What a page says of itself; `picture` is an address, perhaps relative to the page. */
export type PageTold = PageWords & { picture?: string }

/** The longest texts that a link card may have, in characters. */
const LONGEST = { title: 200, provider: 60, description: 300 } as const

/** Names in `<meta>`, the best first: Open Graph (ogp.me), X's cards, and HTML's own. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'title'],
  provider: ['og:site_name', 'application-name'],
  description: ['og:description', 'twitter:description', 'description'],
  picture: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'],
} as const

/** The words of a page in HTML. */
export function wordsOfPage(html: string): PageTold {
  const said = new Map<string, string>()
  const note = (name: string, value: string) => {
    if (value.trim() !== '' && !said.has(name)) said.set(name, value)
  }
  let title: string | undefined
  let drawings = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'svg') drawings += 1
      if (tag === 'title' && drawings === 0) title = ''
      if (tag !== 'meta') return
      const name = (attributes.property ?? attributes.name ?? '').toLowerCase()
      note(name, attributes.content ?? '')
    },
    ontext(text) {
      if (title !== undefined) title += text
    },
    onclosetag(tag) {
      if (tag === 'svg') drawings -= 1
      if (tag !== 'title' || title === undefined) return
      note('title', title)
      title = undefined
    },
  })
  parser.end(html)
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find(Boolean)
  const picture = first(NAMES.picture)?.trim()
  return {
    ...limited({
      title: first(NAMES.title),
      provider: first(NAMES.provider),
      description: first(NAMES.description),
    }),
    ...(picture && { picture }),
  }
}

const oEmbed = z.object({
  title: z.string().optional().catch(undefined),
  author_name: z.string().optional().catch(undefined),
  provider_name: z.string().optional().catch(undefined),
  html: z.string().optional().catch(undefined),
  thumbnail_url: z.string().optional().catch(undefined),
})

/** The words of an oEmbed answer (oembed.com, 2.3); a post without a title is called by its author and first words. */
export function wordsOfOEmbed(answer: unknown): PageTold {
  const { data } = oEmbed.safeParse(answer)
  if (!data) return {}
  const { title, author_name: author, provider_name: provider, html, thumbnail_url: picture } = data
  const post = html === undefined || title ? '' : firstParagraph(html)
  return {
    ...limited({
      title: title || [author, post].filter(Boolean).join(': '),
      provider,
      description: title && author ? author : undefined,
    }),
    ...(picture && { picture }),
  }
}

function firstParagraph(html: string): string {
  const [paragraph] = DomUtils.getElementsByTagName('p', parseDocument(html), true, 1)
  return paragraph ? DomUtils.textContent(paragraph) : ''
}

function limited(words: Record<keyof PageWords, string | undefined>): PageWords {
  const parts = (['title', 'provider', 'description'] as const).flatMap((name) => {
    // Cut first: bringing many marks on one letter into order takes long.
    const begun = (words[name] ?? '').trimStart().slice(0, 4 * LONGEST[name])
    const text = excerpt(tidyCopy(begun).replace(/\s+/gu, ' ').trim(), LONGEST[name])
    return text === '' ? [] : [[name, text]]
  })
  return Object.fromEntries(parts)
}
