import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { LegacyFormat } from './legacy-sources.ts'

/** How the exports of other systems begin. */
const BEGINNINGS: readonly [LegacyFormat, RegExp][] = [
  ['wordpress', /<rss\b[^>]*wordpress\.org\/export\//],
  ['feed', /^\uFEFF?\s*<[\s\S]*?<(?:rss|feed|rdf:RDF)[\s>]|^\uFEFF?\s*<(?:rss|feed|rdf:RDF)[\s>]/],
  ['feed', /^\uFEFF?\s*\{[\s\S]*?"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//],
  ['ghost', /^\uFEFF?\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"(?:meta|data)"\s*:\s*\{/],
]

/** The format of another system that a file has by its beginning, or that is at an address; `undefined` for copy. */
export function legacyFormatOf(source: string): LegacyFormat | undefined {
  if (/^https?:\/\//i.test(source)) return 'feed'
  const start = beginningOf(source)
  return BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0]
}

function beginningOf(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return ''
  const start = Buffer.alloc(4_096)
  const file = openSync(path, 'r')
  try {
    return start.toString('utf8', 0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}
