/**
 * The addresses in a stored body, finished or not.
 * @module
 */
import { z } from 'zod'
import { isHarmfulAddress } from '#content/base/address/web-address.ts'
import { isLinkTarget } from './lexical-reading.ts'

const link = z.object({
  type: z.enum(['link', 'autolink']),
  fields: z.object({ url: z.string().min(1) }),
})
const linkCard = z.object({ blockType: z.literal('embed'), url: z.string() })

/**
 * The addresses in a body that no draft may hold: links that no page would show, and link cards that would not open a
 * web page.
 */
export function refusedAddresses(stored: unknown): string[] {
  if (typeof stored !== 'object' || stored === null) return []
  const linked = link.safeParse(stored).data?.fields.url
  const shown = linkCard.safeParse(stored).data?.url
  return [
    ...(linked !== undefined && !isLinkTarget(linked) ? [linked] : []),
    ...(shown !== undefined && isHarmfulAddress(shown) ? [shown] : []),
    ...Object.values(stored).flatMap(refusedAddresses),
  ]
}
