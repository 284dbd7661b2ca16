/**
 * Reads the arguments of a call of a server action, as React's `encodeReply` writes them, as far as the desk's pages
 * use it: JSON in which strings that begin with `$` are something else.
 * @see https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightReplyClient.js
 * @module
 */

/** Deeper than any form; whatever reads the arguments calls itself for each level. */
const DEEPEST = 200
/** More than the longest story has. */
const MOST_PARTS = 200_000

/** What a string that begins with `$` means, where it is no reference. What React itself remembers is opaque. */
const MEANINGS = new Map<string, unknown>([
  ['$undefined', undefined],
  ['$T', {}],
  ['$-0', -0],
  ['$NaN', Number.NaN],
  ['$Infinity', Number.POSITIVE_INFINITY],
  ['$-Infinity', Number.NEGATIVE_INFINITY],
])

/** A reference to a part of the body, and in it: `$1`, `$0:0:args:data`. */
const REFERENCE = /^\$([\da-f]{1,8})((?::[^:]*)*)$/

/** A file, or what the page was given as a promise: the part of the body that has it. */
const WHOLE_PART = /^\$([B@])([\da-f]{1,8})$/

/** A body that React could not read. */
class Unreadable extends Error {}

/** The arguments in the body of a call; `undefined` if the desk's pages do not send such a body. */
export async function readCallArguments(
  body: Buffer<ArrayBuffer>,
  type: string,
): Promise<unknown[] | undefined> {
  try {
    const parts = type.startsWith('multipart/form-data')
      ? await new Response(body, { headers: { 'content-type': type } }).formData()
      : undefined
    const first = parts ? parts.get('0') : body.toString('utf8')
    const found = new Map([['0', JSON.parse(String(first)) as unknown]])
    const list = resolve(found.get('0'), partsReader(found, parts))
    return Array.isArray(list) && list.length > 0 ? list : undefined
  } catch {
    return undefined
  }
}

/** Reads the part of a name once. A file is as opaque as what React remembers. */
const partsReader =
  (found: Map<string, unknown>, parts: FormData | undefined) =>
  (name: string): unknown => {
    if (found.has(name)) return found.get(name)
    const part = parts?.get(name)
    if (part === null || part === undefined) throw new Unreadable(`There is no part ${name}.`)
    const value: unknown = typeof part === 'string' ? JSON.parse(part) : {}
    found.set(name, value)
    return value
  }

/** `value` with what its references name in their places. */
function resolve(value: unknown, partOf: (name: string) => unknown): unknown {
  let left = MOST_PARTS
  return resolved(value, DEEPEST)

  function resolved(part: unknown, levels: number): unknown {
    left -= 1
    if (levels === 0 || left < 0) throw new Unreadable('The arguments do not end.')
    if (typeof part === 'string') return meaningOf(part, levels)
    if (Array.isArray(part)) return part.map((each) => resolved(each, levels - 1))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [name, resolved(each, levels - 1)]),
    )
  }

  function meaningOf(text: string, levels: number): unknown {
    if (!text.startsWith('$')) return text
    if (text.startsWith('$$')) return text.slice(1)
    if (MEANINGS.has(text)) return MEANINGS.get(text)
    if (/^\$D\d{4}-/.test(text) && !Number.isNaN(Date.parse(text.slice(2)))) return text.slice(2)
    const [, kind, number = ''] = WHOLE_PART.exec(text) ?? []
    if (kind) {
      const part = partOf(String(Number.parseInt(number, 16)))
      return kind === 'B' ? part : resolved(part, levels - 1)
    }
    const [, name = '', path = ''] = REFERENCE.exec(text) ?? []
    if (!name) throw new Unreadable('The desk sends nothing like it.')
    let target = partOf(String(Number.parseInt(name, 16)))
    for (const key of path.split(':').slice(1)) {
      if (typeof target !== 'object' || target === null || !Object.hasOwn(target, key)) {
        throw new Unreadable('A reference leads nowhere.')
      }
      target = (target as Record<string, unknown>)[key]
    }
    return resolved(target, levels - 1)
  }
}
