/**
 * The addresses in a body as the desk stores it, finished or not.
 * @module
 */
import { z } from 'zod'
import { isHarmfulAddress } from '#content/base/address/web-address.ts'
import { isLinkTarget } from './lexical-reading.ts'

const link = z.object({
  type: z.enum(['link', 'autolink']),
  fields: z.object({ url: z.string().min(1) }),
  children: z.array(z.unknown()).optional(),
})
const linkCard = z.object({ blockType: z.literal('embed'), url: z.string() })
const linkCardBlock = z.object({ type: z.literal('block'), fields: linkCard })

/** The addresses that the links of `stored` lead to. */
export const linkTargets = (stored: unknown): string[] =>
  partsOf(stored).flatMap((part) => link.safeParse(part).data?.fields.url ?? [])

/**
 * The addresses in a body that no draft may hold: links that no page would show, and link cards that would not open a
 * web page.
 */
export const refusedAddresses = (stored: unknown): string[] => [
  ...linkTargets(stored).filter((url) => !isLinkTarget(url)),
  ...partsOf(stored)
    .flatMap((part) => linkCard.safeParse(part).data?.url ?? [])
    .filter(isHarmfulAddress),
]

/** The addresses that `stored` leads to, by links and link cards. */
export const addressesIn = (stored: unknown): string[] => [
  ...linkTargets(stored),
  ...partsOf(stored).flatMap((part) => linkCard.safeParse(part).data?.url ?? []),
]

/**
 * `stored` without what leads to addresses that are `unwanted`: the words of links stay, and link cards, which only name
 * their target, go.
 */
export function withoutLinks(stored: unknown, unwanted: ReadonlySet<string>): unknown {
  if (Array.isArray(stored)) {
    return stored.flatMap((part) => {
      const card = linkCardBlock.safeParse(part).data?.fields
      if (card && unwanted.has(card.url)) return []
      const { data } = link.safeParse(part)
      const kept = data && unwanted.has(data.fields.url) ? (data.children ?? []) : [part]
      return kept.map((each) => withoutLinks(each, unwanted))
    })
  }
  if (typeof stored !== 'object' || stored === null) return stored
  return Object.fromEntries(
    Object.entries(stored).map(([name, part]) => [name, withoutLinks(part, unwanted)]),
  )
}

/** Every object in `stored`, itself included. */
const partsOf = (stored: unknown): object[] =>
  typeof stored === 'object' && stored !== null
    ? [stored, ...Object.values(stored).flatMap(partsOf)]
    : []
