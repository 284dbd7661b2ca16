/**
 * Which pages browsers may prefetch (https://wicg.github.io/nav-speculation/): those whose link a reader presses, but
 * not the desk, searches, files and the small editions. Anything more eager fetches links that are only seen, at the
 * readers' cost and the renderer's. Part of each page, which saves a request.
 * @module
 */
import { createHash } from 'node:crypto'

const ELSEWHERE = [
  ...['/admin', '/admin/*', '/api/*'],
  ...['/cari', '/cari?*'],
  ...['/hemat', '/hemat/*', '/luring', '/luring?*'],
  ...['/media/*', '/*.xml', '/*.json'],
]

/** The rules, as the content of a script of the type `speculationrules`. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: ELSEWHERE } }] },
      eagerness: 'conservative',
    },
  ],
})

/** Their source in a Content-Security-Policy. */
export const SPECULATION_RULES_SOURCE = `'sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}'`
