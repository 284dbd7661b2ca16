/**
 * JSON of a sender: its value, and the lines on which its parts stand.
 * @module
 */
import { Tokenizer, TokenType } from '@streamparser/json'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { wholeJson } from '#content/intake/legacy/whole-text.ts'

/** Objects and lists deeper than this are nobody's. */
const DEEPEST = 40
/** Lines are kept of the parts near the top, where what is told in an account stands. */
const DEEPEST_NAMED = 3
const MOST_NAMED = 5_000
/** In characters: parts behind these have the line of what they stand in. */
const NAMED_START = 262_144

/** A document of JSON. */
export interface JsonText {
  value: unknown
  /** The line of the part at `path`, such as `headlines.0`, or else of what it stands in. */
  lineOf: (path: string) => number
}

/**
 * Reads a document of JSON.
 * @throws {UnreadableCopy} with line and column, if it is broken, cut short or too deep
 */
export function readJsonText(text: string): JsonText {
  const lines = new LineCount(text)
  refuseDepth(text, lines)
  const { named, end } = namedParts(Buffer.from(text.slice(0, NAMED_START)))
  const parsed = parsedJson(text, lines, end)
  const lineOf = (path: string): number => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const line = named.get(at)
      if (line !== undefined) return line
    }
    return 1
  }
  return { value: wholeJson(parsed), lineOf }
}

function parsedJson(text: string, lines: LineCount, end: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const [, position] = /at position (\d+)/.exec(message) ?? []
    const at = /end of JSON|Unterminated/.test(message) ? text.length : Number(position ?? end)
    if (at >= text.trimEnd().length) {
      throw new UnreadableCopy(
        'Berkas JSON ini terpotong. Minta kirim ulang.',
        ...lines.placeOf(at),
      )
    }
    throw new UnreadableCopy('Ini bukan JSON yang benar. Minta kirim ulang.', ...lines.placeOf(at))
  }
}

/** Refuses what is nested deeper than anybody's. Brackets in texts do not count. */
function refuseDepth(text: string, lines: LineCount): void {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (isText && letter === '\\') at += 1
    else if (letter === '"') isText = !isText
    else if (isText) continue
    else if (letter === '}' || letter === ']') depth -= 1
    else if (letter === '{' || letter === '[') {
      depth += 1
      if (depth <= DEEPEST) continue
      throw new UnreadableCopy(
        `Lebih dari ${DEEPEST} tingkat objek di dalam objek. Berkas seperti ini tidak dibaca.`,
        ...lines.placeOf(at),
      )
    }
  }
}

/** The lines of the parts near the top, and where reading stopped. */
function namedParts(bytes: Buffer): { named: Map<string, number>; end: number } {
  const lines = new LineCount(bytes)
  const named = new Map<string, number>()
  const open: { name: string; key: string; index: number; isList: boolean }[] = []
  let end = 0
  const begin = (at: number): string => {
    const within = open.at(-1)
    if (!within) return ''
    const key = within.isList ? String(within.index) : within.key
    const name = within.name === '' ? key : `${within.name}.${key}`
    if (open.length <= DEEPEST_NAMED && named.size < MOST_NAMED) named.set(name, lines.lineOf(at))
    return name
  }
  let expectsKey = false
  const tokenizer = new Tokenizer()
  tokenizer.onError = () => {}
  tokenizer.onToken = ({ token, value, offset }) => {
    end = offset
    const within = open.at(-1)
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET: {
        const isList = token === TokenType.LEFT_BRACKET
        open.push({ name: begin(offset), key: '', index: 0, isList })
        expectsKey = !isList
        break
      }
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        open.pop()
        expectsKey = false
        break
      case TokenType.COMMA:
        if (within?.isList) within.index += 1
        expectsKey = within !== undefined && !within.isList
        break
      case TokenType.COLON:
        break
      default:
        if (expectsKey && within) {
          within.key = String(value)
          expectsKey = false
        } else begin(offset)
    }
  }
  // The parser itself says what is wrong with a text.
  tokenizer.write(bytes)
  return { named, end }
}

/** A text, or its bytes. */
interface Searched {
  indexOf(wanted: string, from: number): number
}

/** Tells lines and columns of places in a text. Places are asked for in their order, mostly. */
class LineCount {
  readonly #text: Searched
  #at = 0
  #line = 1
  /** Where this line ends: -1 if it is the last. */
  #end: number | undefined

  constructor(text: Searched) {
    this.#text = text
  }

  lineOf(place: number): number {
    if (place < this.#at) {
      this.#at = 0
      this.#line = 1
      this.#end = undefined
    }
    for (;;) {
      this.#end ??= this.#text.indexOf('\n', this.#at)
      if (this.#end === -1 || this.#end >= place) return this.#line
      this.#line += 1
      this.#at = this.#end + 1
      this.#end = undefined
    }
  }

  /** The line and the column. */
  placeOf(place: number): [line: number, column: number] {
    return [this.lineOf(place), Math.max(1, place - this.#at + 1)]
  }
}
