/** A thing that structured data describes. */
export type Thing = Readonly<Record<string, unknown>>

/** One `<script type="application/ld+json">`: its things, or why it cannot be read. */
export type StructuredBlock = { things: readonly Thing[] } | { problem: string }

/** Reads one block; the things of a `@graph` or an array stand side by side. */
export function readJsonLd(text: string): StructuredBlock {
  try {
    return { things: topThings(JSON.parse(text)) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function topThings(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(topThings)
  if (!isThing(value)) return []
  return '@graph' in value ? topThings(value['@graph']) : [value]
}

/** Whether `value` is an object that could describe something. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the thing is of one of these types, written alone or in a list, with or without schema.org before it. */
export function isOfType(thing: Thing, ...types: readonly string[]): boolean {
  return valuesOf(thing['@type']).some(
    (type) =>
      typeof type === 'string' && types.includes(type.replace(/^https?:\/\/schema\.org\//, '')),
  )
}

/** The values of a property, which JSON-LD lets stand alone or in a list. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** A thing with what stands of it elsewhere in the page under its `@id`. */
export function resolved(thing: Thing, all: readonly Thing[]): Thing {
  const id = thing['@id']
  if (typeof id !== 'string') return thing
  return Object.assign({}, ...all.filter((other) => other['@id'] === id), thing)
}
