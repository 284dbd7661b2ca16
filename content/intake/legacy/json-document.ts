/**
 * Reads parts of a JSON document as a stream: memory does not grow with the document, only with its largest part.
 * @module
 */
import { JSONParser, TokenType } from '@streamparser/json'
import { UnreadableExport } from './legacy-story.ts'
import { utf8Only } from './utf8-only.ts'
import { wholeJson } from './whole-text.ts'

/** A value of the document: the key under which it stands, and that of what it stands in. */
export interface JsonPart {
  key: string | number | undefined
  within: string | number | undefined
  value: unknown
}

/** How a document is read. */
export interface JsonReading {
  /** Where the parts are, such as `$.data.posts.*`. What stands elsewhere is not kept. */
  paths: string[]
  /** What separates several documents in one file. */
  separator?: string
  /** The name of a part, for whoever looks for a fault behind it. */
  name: (part: JsonPart) => string | undefined
}

/**
 * The parts of the document in `source`, in their order.
 * @throws {UnreadableExport} with the line, the byte and the part before it
 */
export async function* readJson(
  source: AsyncIterable<Buffer>,
  { paths, separator, name }: JsonReading,
): AsyncGenerator<JsonPart> {
  const parser = new JSONParser({
    paths,
    keepStack: false,
    ...(separator !== undefined && { separator }),
  })
  let parts: JsonPart[] = []
  let before: string | undefined
  /** Where the last token begins, in bytes; and where the chunk does, with the lines before it. */
  let token = 0
  /** How many objects and lists have not ended. */
  let open = 0
  const begun = { bytes: 0, lines: 1 }
  let chunk: Buffer = Buffer.alloc(0)
  const fail = (reason: string, place: number): never => {
    const lines = begun.lines + newlines(chunk.subarray(0, Math.max(0, place - begun.bytes)))
    const after = before === undefined ? '' : ` after “${before}”`
    throw new UnreadableExport(`line ${lines}, byte ${place + 1}${after}: ${reason}.`)
  }
  parser.onToken = ({ token: kind, offset }) => {
    token = offset
    if (kind === TokenType.LEFT_BRACE || kind === TokenType.LEFT_BRACKET) open += 1
    if (kind === TokenType.RIGHT_BRACE || kind === TokenType.RIGHT_BRACKET) open -= 1
  }
  parser.onError = ({ message }) => {
    const [, place] = /absolute position "(\d+)"/.exec(message) ?? []
    fail('This is no JSON', place === undefined ? token : Number(place))
  }
  parser.onValue = ({ value, key, stack }) => {
    const part = { value: wholeJson(value), key, within: stack.at(-1)?.key }
    parts.push(part)
    before = name(part) ?? before
  }
  for await (const next of utf8Only(source)) {
    begun.bytes += chunk.length
    begun.lines += newlines(chunk)
    chunk = next
    parser.write(next)
    const read = parts
    parts = []
    yield* read
  }
  // Several documents have no end but that of the file.
  if (open > 0 || (separator === undefined && !parser.isEnded)) {
    fail('The file ends too early', begun.bytes + chunk.length)
  }
}

function newlines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}
