/**
 * Decodes documents that say their encoding themselves: XML, and what an answer of a server says of it.
 * @module
 */

/** A document in another encoding than it says, with the line where that shows. */
export class WrongEncoding extends Error {
  override name = 'WrongEncoding'
  readonly encoding: string
  /** Absent if the encoding itself is unknown, or has lines that are hard to count. */
  readonly line: number | undefined
  readonly isKnown: boolean

  constructor(encoding: string, isKnown: boolean, line?: number) {
    super(encoding)
    this.encoding = encoding
    this.isKnown = isKnown
    this.line = line
  }
}

const MARKS: readonly [begin: string, encoding: string][] = [
  ['\xEF\xBB\xBF', 'utf-8'],
  ['\xFE\xFF', 'utf-16be'],
  ['\xFF\xFE', 'utf-16le'],
]

/**
 * The text of `bytes`: a mark at the beginning says the encoding, else `charset`, else XML itself; else it is UTF-8.
 * @throws {WrongEncoding}
 */
export function decodeDeclared(bytes: Uint8Array, charset?: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [, mark] = MARKS.find(([begin]) => start.startsWith(begin)) ?? []
  const [, declared] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(start) ?? []
  const encoding = mark ?? charset ?? declared ?? 'utf-8'
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new WrongEncoding(encoding, false)
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new WrongEncoding(encoding, true, lineNotIn(encoding, bytes))
  }
}

/** Where a text stops to be in an encoding in which a line feed is one byte. */
function lineNotIn(encoding: string, bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder(encoding)
  if (decoder.encoding.startsWith('utf-16')) return undefined
  const lines = decoder.decode(bytes).split('\n')
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1
}
