/**
 * Which pages browsers may prefetch (https://wicg.github.io/nav-speculation/): those whose link a reader presses, but
 * not the desk, searches, files and the small editions. Anything more eager fetches links that are only seen, at the
 * readers' cost and the renderer's. Part of each page, which saves a request.
 *
 * A selector picks the links. Patterns of addresses (`href_matches`) say the same, but a browser tries each of them on
 * each link before it shows the page: two to three milliseconds for eighty links on a desktop, four times that on a phone.
 * @module
 */
import { createHash } from 'node:crypto'

/** Links of the portal that lead to no page worth having at once. */
const ELSEWHERE = [
  "[href^='//']",
  ...["[href='/admin']", "[href^='/admin/']", "[href^='/api/']"],
  ...["[href='/cari']", "[href^='/cari?']"],
  ...["[href='/hemat']", "[href^='/hemat/']", "[href='/luring']", "[href^='/luring?']"],
  ...["[href^='/media/']", "[href$='.xml']", "[href$='.json']"],
]

/** The links whose pages may be prefetched. */
export const PREFETCHED_LINKS = `a[href^='/']:not(${ELSEWHERE.join(',')})`

/** The rules, as the content of a script of the type `speculationrules`. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [{ where: { selector_matches: PREFETCHED_LINKS }, eagerness: 'conservative' }],
})

/** Their source in a Content-Security-Policy. */
export const SPECULATION_RULES_SOURCE = `'sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}'`
