/**
 * Bodies of Ghost's editor in versions 1 to 4.
 * @see https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
 * @module
 */
import { escapeAttribute, escapeText } from 'entities'
import { z } from 'zod'
import type { HtmlContext } from '#content/intake/legacy/html-blocks.ts'
import { cardParts, type GhostPart } from './ghost-card.ts'

/** A run of words, or an atom by its number, with the markups that begin before it and how many end behind it. */
const marker = z.tuple([
  z.number(),
  z.array(z.number()),
  z.number(),
  z.union([z.string(), z.number()]),
])
const markers = z.array(marker)
const section = z.union([
  z.tuple([z.literal(1), z.string(), markers]).rest(z.unknown()),
  z.tuple([z.literal(2), z.string()]).rest(z.unknown()),
  z.tuple([z.literal(3), z.string(), z.array(markers)]).rest(z.unknown()),
  z.tuple([z.literal(10), z.number()]).rest(z.unknown()),
])
const document = z.object({
  atoms: z.array(z.tuple([z.string(), z.string()]).rest(z.unknown())).default([]),
  cards: z.array(z.tuple([z.string()]).rest(z.unknown())).default([]),
  markups: z.array(z.tuple([z.string()]).rest(z.unknown())).default([]),
  sections: z.array(section),
})
type Mobiledoc = z.infer<typeof document>

/** Markups that a story has. */
const MARKUP = /^(?:a|b|strong|i|em|s|sub|sup)$/
const BLOCK = /^(?:p|h[1-6]|blockquote|aside)$/
const payload = z.record(z.string(), z.unknown())

/** The parts of a body; `undefined` if this is none. */
export function mobiledocParts(json: unknown, context: HtmlContext): GhostPart[] | undefined {
  const { data } = document.safeParse(json)
  return data?.sections.flatMap((part): GhostPart[] => {
    switch (part[0]) {
      case 1: {
        const [, tag, words] = part
        const name = tag === 'aside' ? 'blockquote' : BLOCK.test(tag) ? tag : 'p'
        return [{ html: `<${name}>${wordsHtml(words, data)}</${name}>` }]
      }
      case 2:
        return [{ html: `<img src="${escapeAttribute(part[1])}">` }]
      case 3: {
        const [, tag, lines] = part
        const items = lines.map((line) => `<li>${wordsHtml(line, data)}</li>`).join('')
        return [{ html: tag === 'ol' ? `<ol>${items}</ol>` : `<ul>${items}</ul>` }]
      }
      case 10: {
        const [name, shown] = data.cards[part[1]] ?? []
        return name === undefined
          ? []
          : cardParts(name, payload.catch({}).parse(shown ?? {}), context)
      }
    }
  })
}

function wordsHtml(words: z.infer<typeof markers>, { markups, atoms }: Mobiledoc): string {
  const open: string[] = []
  let html = ''
  for (const [kind, begun, ended, said] of words) {
    for (const index of begun) {
      const [tag = '', attributes] = markups[index] ?? []
      // Others are closed as well, so each has a place.
      const name = MARKUP.test(tag) ? tag : 'span'
      open.push(name)
      html += name === 'a' ? `<a href="${escapeAttribute(hrefIn(attributes))}">` : `<${name}>`
    }
    html += kind === 0 ? escapeText(String(said)) : atomHtml(atoms[Number(said)])
    for (const name of open.splice(open.length - Math.min(ended, open.length)).toReversed()) {
      html += `</${name}>`
    }
  }
  return (
    html +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  )
}

const atomHtml = (atom: Mobiledoc['atoms'][number] | undefined): string => {
  const [name, words = ''] = atom ?? []
  return name === 'soft-return' ? '<br>' : escapeText(words)
}

/** Attributes are a list of names, each with its value behind it. */
function hrefIn(attributes: unknown): string {
  if (!Array.isArray(attributes)) return ''
  const value: unknown = attributes[attributes.indexOf('href') + 1]
  return attributes.includes('href') && typeof value === 'string' ? value : ''
}
