/**
 * Mends UTF-8 that was once read as Windows-1252 (`â€œ` for “, `Ã©` for é), up to three times over. Only sequences whose
 * bytes are valid UTF-8 are changed, so that text in any language keeps its letters.
 * @module
 */

/** The characters of Windows-1252 for the bytes 80 to 9F; its five unassigned bytes are control characters. */
const HIGH = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
)
const CONTINUING = `[\\u0080-\\u00bf${HIGH}]`
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df]${CONTINUING}|[\\u00e0-\\u00ef]${CONTINUING}{2}|[\\u00f0-\\u00f4]${CONTINUING}{3}`,
  'gu',
)
/** The characters of Mac OS Roman for the bytes 80 to FF. */
const MAC = new TextDecoder('macintosh').decode(
  Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index),
)
const MAC_CONTINUING = `[${MAC.slice(0, 64)}]`
/** UTF-8 read as Mac OS Roman, told by its quotes and dashes (`‚Äú` for “): other sequences of it may be text (`√π`). */
const MAC_MARK = /‚Ä[úùìîòô¶¢]/u
const MAC_SEQUENCE = new RegExp(`‚Ä${MAC_CONTINUING}|[¬√]${MAC_CONTINUING}`, 'gu')
/** The first bytes of such sequences: most text has none. */
const MARKS = /[\u00c2-\u00f4]/u
/** A closing quote loses its last byte, which Windows-1252 does not have. */
const CUT_QUOTE = /â€(?=[\s,.;:!?)\]]|$)/gu
/** A no-break space leaves its first byte before the space. */
const CUT_SPACE = /Â(?=[ \u00a0])/gu
/** What is left of such sequences where a byte was lost: it cannot be mended with certainty. */
const REMAINS = /â€|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï¿½|\ufffd/u

/** `text` with mended sequences, and the lines, counted from 1, in which something was mended. */
export function mendMojibake(text: string): { text: string; lines: number[] } {
  if (!MARKS.test(text)) return { text, lines: [] }
  let mended = MAC_MARK.test(text)
    ? text.replace(MAC_SEQUENCE, (sequence) => utf8Of(sequence, macByteOf) ?? sequence)
    : text
  for (let round = 0; round < 3; round += 1) {
    const next = mended
      .replace(SEQUENCE, (sequence) => utf8Of(sequence) ?? sequence)
      .replace(CUT_QUOTE, '”')
      .replace(CUT_SPACE, '')
    if (next === mended) break
    mended = next
  }
  return { text: mended, lines: mended === text ? [] : changedLines(text, mended) }
}

/** The first line, counted from 1, with damaged letters that cannot be mended; `undefined` if there is none. */
export function damagedLine(text: string): number | undefined {
  const place = text.search(REMAINS)
  return place === -1 ? undefined : text.slice(0, place).split('\n').length
}

const strictly = new TextDecoder('utf-8', { fatal: true })

function utf8Of(
  sequence: string,
  bytesOf: (character: string) => number = byteOf,
): string | undefined {
  const bytes = Uint8Array.from(sequence, bytesOf)
  try {
    const text = strictly.decode(bytes)
    // Control characters are no text: `Â\u0085` was not a line end.
    return /\p{Cc}/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const macByteOf = (character: string): number => 0x80 + MAC.indexOf(character)

function byteOf(character: string): number {
  const high = HIGH.indexOf(character)
  return high === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + high
}

/** Mending keeps line ends, so that lines can be compared one by one. */
function changedLines(before: string, after: string): number[] {
  const mended = after.split('\n')
  return before
    .split('\n')
    .map((line, index) => (line === mended[index] ? 0 : index + 1))
    .filter((line) => line > 0)
}
