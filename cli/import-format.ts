import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { isNinjs } from '#content/intake/wire/ninjs/ninjs-sign.ts'

/** A format of another system. */
export type LegacyFormat = 'wordpress' | 'ghost' | 'feed' | 'table'

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
  return legacyFormatIn(beginningOf(source))
}

/** The format of another system that a file has by the text at its beginning. */
export const legacyFormatIn = (start: string): LegacyFormat | undefined =>
  BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0]

/** Whether a file is a zip, or an empty one. */
export function isZip(path: string): boolean {
  const start = beginningOf(path)
  return start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')
}

const TABLE_NAME = /\.(?:csv|tsv|json|jsonl|ndjson)$/i
/** A head of three columns or more, whose names have no spaces around them, or records of JSON. */
const TABLE_START =
  /^\uFEFF?(?:"?[a-z_][\w.-]*"?([\t;,])"?[a-z_][\w.-]*"?(?:\1"?[a-z_][\w.-]*"?)+\r?\n|\s*\[?\s*\{\s*")/i

/** Whether a file is a table, by its name or beginning: as copy, all of it would become one story. */
export function isTable(path: string): boolean {
  const start = beginningOf(path, 65_536)
  if (isNinjs(start)) return false
  return TABLE_NAME.test(path) || TABLE_START.test(start)
}

function beginningOf(path: string, length = 4_096): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return ''
  const start = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    return start.toString('utf8', 0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}
