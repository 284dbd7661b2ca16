/**
 * Adds the English to the desk's labels. Collections and globals are written with Indonesian labels only, so that a
 * field's definition is not mixed with its translation.
 * @see https://payloadcms.com/docs/configuration/i18n
 * @module
 */
import { ENGLISH } from './desk-english.ts'
import { LABELS, PLURALS } from './english-labels.ts'

/** Labels come last: a word may mean something else on a form than in a panel. */
const TRANSLATIONS: Readonly<Record<string, string>> = { ...ENGLISH, ...LABELS }

/** Properties of a collection, global or field that hold text for editors. */
const TEXTS = new Set(['label', 'description', 'placeholder', 'singular', 'plural', 'group'])
/** Properties that may contain such texts deeper down. */
const PARTS = new Set(['fields', 'options', 'labels', 'admin', 'tabs', 'blocks'])

/** A copy of `part` of a Payload config with every label in Indonesian and English; labels with both are kept. */
export function inBoth<Part>(part: Part): Part {
  // The walk only turns label strings into the objects that Payload accepts in the same places.
  return walked(part) as Part
}

function walked(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(walked)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (typeof value === 'string' && TEXTS.has(name))
        return [name, both(value, name === 'plural')]
      return [name, PARTS.has(name) ? walked(value) : value]
    }),
  )
}

/** A label in both languages; one without English is returned as it is, and a test reports it. */
function both(id: string, isPlural: boolean): string | { id: string; en: string } {
  const en = (isPlural ? PLURALS[id] : undefined) ?? TRANSLATIONS[id]
  return en === undefined ? id : { id, en }
}
