/**
 * The links in a body as the desk stores it.
 * @module
 */
import { z } from 'zod'

const node = z.looseObject({
  type: z.string().optional(),
  fields: z.looseObject({ url: z.string().optional() }).optional(),
  children: z.array(z.unknown()).optional(),
})

/** The addresses that the links of `stored` lead to. */
export function linkTargets(stored: unknown): string[] {
  if (Array.isArray(stored)) return stored.flatMap(linkTargets)
  if (typeof stored !== 'object' || stored === null) return []
  return [targetOf(stored) ?? [], Object.values(stored).map(linkTargets)].flat(2)
}

/** `stored` without the links to addresses that are `unwanted`; their words stay. */
export function withoutLinks(stored: unknown, unwanted: ReadonlySet<string>): unknown {
  if (Array.isArray(stored)) {
    return stored.flatMap((part) => {
      const target = targetOf(part)
      const kept = target !== undefined && unwanted.has(target) ? node.parse(part).children : [part]
      return (kept ?? []).map((each) => withoutLinks(each, unwanted))
    })
  }
  if (typeof stored !== 'object' || stored === null) return stored
  return Object.fromEntries(
    Object.entries(stored).map(([name, part]) => [name, withoutLinks(part, unwanted)]),
  )
}

function targetOf(part: unknown): string | undefined {
  const { data } = node.safeParse(part)
  return data?.type === 'link' || data?.type === 'autolink' ? data.fields?.url : undefined
}
