/**
 * Messages for teleprinters: a head between SOH and STX, a text to ETX, and what follows it.
 * @module
 */
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { refuseManyPieces } from '#content/intake/wire/sent/sent-limits.ts'
import { telegramTime } from './telegram-time.ts'

const SOH = '\u0001'
const STX = '\u0002'
const ETX = '\u0003'
const EOT = '\u0004'

/** A message in its parts. */
export interface Telegram {
  /** Between SOH and STX, without control characters. */
  head: string
  /** With lines as they were, and no other control characters. */
  text: string
  /** Behind ETX. */
  foot: string
  /** The line in the file on which it begins. */
  line: number
}

/** Whether bytes are messages for teleprinters: filling and SYN may stand before the first. */
export const isTelegram = (bytes: Uint8Array): boolean =>
  START.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))

/**
 * The messages in a file, in their order.
 * @throws {UnreadableCopy} with the byte, if one is cut short
 */
export function readTelegrams(bytes: Uint8Array): Telegram[] {
  const text = decoded(bytes)
  const [before = '', ...messages] = text.split(SOH)
  refuseManyPieces(messages.length)
  let start = Buffer.byteLength(before)
  let lines = linesIn(before)
  return messages.map((message) => {
    const place = start + 1
    const line = lines + 1
    start += Buffer.byteLength(message) + 1
    lines += linesIn(message)
    const begin = message.indexOf(STX)
    const end = message.indexOf(ETX, begin)
    const foot = bare(message.slice(end + 1))
    const isEnded = message.includes(EOT, end) || telegramTime(foot) !== undefined
    if (begin === -1 || end === -1 || !isEnded) {
      const lacking =
        begin === -1 ? 'awal teks (STX)' : end === -1 ? 'akhir teks (ETX)' : 'akhir kawat (EOT)'
      throw new UnreadableCopy(
        `Kawat yang diawali di bita ${place} terpotong: tanpa ${lacking}. Minta kirim ulang.`,
      )
    }
    return {
      head: bare(message.slice(0, begin)),
      text: bare(message.slice(begin + 1, end)),
      foot,
      line,
    }
  })
}

const linesIn = (text: string): number => text.split('\n').length - 1

/** Machines of the time sent bytes of Windows, later ones UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that separate words
const SEPARATING = /[\u0010\u001e\u001f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const STEERING = /[\0-\u0008\u000b-\u001f\u007f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: filling, SYN and SOH
const START = /^[\0\s\u0016\u007f]*\u0001/

/** Without characters that steer a typesetter. */
const bare = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(SEPARATING, ' ')
    .replace(STEERING, '')
