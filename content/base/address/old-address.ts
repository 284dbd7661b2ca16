import { isSlug } from './slug.ts'

/** What other systems put behind a story's own segment: its AMP page, its feed, its index. */
const BEHIND = /^(?:amp|feed|index(?:\.\w{2,4})?)$/i
const ENDING = /\.(?:html?|php|aspx?|amp)$/i

/**
 * The slug in the address that a story had in another system, such as `/2022/01/08/slug/`, `/2022/01/slug.html` or
 * `/news/slug/amp`; `undefined` if there is none. `path` are the segments of the address.
 */
export function slugInOldAddress(path: readonly string[]): string | undefined {
  const last = path.findLast((segment) => !BEHIND.test(segment))
  const slug = last?.replace(ENDING, '').toLowerCase()
  return isSlug(slug) ? slug : undefined
}
