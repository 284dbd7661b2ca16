import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { LegacyFormat } from './legacy-sources.ts'

/** How the exports of other systems begin. */
const BEGINNINGS: readonly [LegacyFormat, RegExp][] = [
  ['wordpress', /<rss\b[^>]*wordpress\.org\/export\//],
  ['ghost', /^\uFEFF?\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"(?:meta|data)"\s*:\s*\{/],
]

/** The format of another system that a file has by its beginning; `undefined` for copy. */
export function legacyFormatOf(path: string): LegacyFormat | undefined {
  const start = beginningOf(path)
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
