import { isUtf8 } from 'node:buffer'
import { UnreadableExport } from './legacy-story.ts'

/**
 * The pieces of a text as they come.
 * @throws {UnreadableExport} with the line, if it is not in UTF-8
 */
export async function* utf8Only(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let lines = 1
  const check = (piece: Buffer, isLast: boolean) => {
    try {
      decoder.decode(piece, { stream: !isLast })
    } catch {
      throw new UnreadableExport(
        `line ${lines + linesBefore(piece)}: this is not in UTF-8. Save it as UTF-8 (in a spreadsheet: CSV UTF-8).`,
      )
    }
  }
  for await (const piece of source) {
    check(piece, false)
    yield piece
    lines += linesOf(piece).length - 1
  }
  check(Buffer.alloc(0), true)
}

/** How many lines of a piece end before what is not in UTF-8. Its first line may begin within a character. */
function linesBefore(piece: Buffer): number {
  const bad = linesOf(piece).findIndex((line, index) => {
    const start = index === 0 ? line.findIndex((byte) => byte < 0x80 || byte > 0xbf) : 0
    return !isUtf8(line.subarray(Math.max(0, start)))
  })
  return Math.max(0, bad)
}

/** The lines of a piece, split at the bytes that are line feeds in UTF-8. */
function linesOf(piece: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let begin = 0
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, begin)) {
    lines.push(piece.subarray(begin, at))
    begin = at + 1
  }
  return [...lines, piece.subarray(begin)]
}
