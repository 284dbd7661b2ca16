/** An object in structured data. */
export type Thing = Readonly<Record<string, unknown>>

/** One `<script type="application/ld+json">`: its top-level objects, or why it cannot be parsed. */
export type StructuredBlock = { things: readonly Thing[] } | { problem: string }

/** Parses one block. The objects of a `@graph` or an array are flattened. */
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

/** Whether `value` is an object. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether `thing` has one of these types. `@type` may be a list, and may have the schema.org prefix. */
export function isOfType(thing: Thing, ...types: readonly string[]): boolean {
  return valuesOf(thing['@type']).some(
    (type) =>
      typeof type === 'string' && types.includes(type.replace(/^https?:\/\/schema\.org\//, '')),
  )
}

/** The values of a property, which in JSON-LD may be a single value or a list. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** `thing` merged with the other objects in the page that have its `@id`. */
export function resolved(thing: Thing, all: readonly Thing[]): Thing {
  const id = thing['@id']
  if (typeof id !== 'string') return thing
  return Object.assign({}, ...all.filter((other) => other['@id'] === id), thing)
}
