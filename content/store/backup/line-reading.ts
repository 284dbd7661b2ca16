import type { Readable } from 'node:stream'

/** The lines of UTF-8 text. Only a line feed ends one: `node:readline` would also cut JSON at U+2028, which it may hold. */
export async function* linesIn(stream: Readable): AsyncIterable<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}
