import { Parser } from 'htmlparser2'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'

/** In characters, with marks: the longest features have about 60,000. */
const LONGEST_BODY = 262_144
const DEEPEST = 100
/** In elements: no story has so many. */
const MOST_ELEMENTS = 10_000

/** A file with more pieces is no message of an agency. */
const MOST_PIECES = 1_000
/** The pictures of a piece that are looked at. */
export const MOST_PICTURES = 100

/**
 * Refuses a file with more pieces than anybody sends at once.
 * @throws {UnreadableCopy}
 */
export function refuseManyPieces(count: number): void {
  if (count <= MOST_PIECES) return
  throw new UnreadableCopy(`Berkas ini memuat ${count} naskah; paling banyak ${MOST_PIECES}.`)
}

/**
 * Refuses a text that no story is, before it is walked.
 * @throws {UnreadableCopy}
 */
export function refuseVastBody(text: string, line?: number): void {
  if (text.length > LONGEST_BODY) {
    throw new UnreadableCopy(
      `Isi naskah ini terlalu panjang (lebih dari ${LONGEST_BODY} huruf).`,
      line,
    )
  }
  let depth = 0
  let deepest = 0
  let elements = 0
  const parser = new Parser({
    onopentagname() {
      depth += 1
      elements += 1
      deepest = Math.max(deepest, depth)
    },
    onclosetag() {
      depth -= 1
    },
  })
  if (text.includes('<')) parser.end(text)
  if (deepest > DEEPEST) {
    throw new UnreadableCopy(`Isi naskah ini bersarang lebih dari ${DEEPEST} tingkat.`, line)
  }
  if (elements > MOST_ELEMENTS) {
    throw new UnreadableCopy(`Isi naskah ini memuat lebih dari ${MOST_ELEMENTS} elemen.`, line)
  }
}
