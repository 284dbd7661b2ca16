/**
 * The desk's labels in both of its languages. Collections and globals are written with Indonesian labels; here each
 * gets its English beside it, so that what a field is stands in one place and how it is called in English in another.
 * @see https://payloadcms.com/docs/configuration/i18n
 * @module
 */
import { ENGLISH } from './desk-english.ts'
import { LABELS, PLURALS } from './english-labels.ts'

/** A word may mean something else on a form than in a panel. */
const TRANSLATIONS: Readonly<Record<string, string>> = { ...ENGLISH, ...LABELS }

/** The places of a collection, a global or a field that hold text for editors. */
const TEXTS = new Set(['label', 'description', 'placeholder', 'singular', 'plural', 'group'])
/** The places in which more of them lie. */
const PARTS = new Set(['fields', 'options', 'labels', 'admin', 'tabs', 'blocks'])

/** `part` of a configuration with every label in Indonesian and English; what is given in both already stays. */
export function inBoth<Part>(part: Part): Part {
  // The walk changes nothing but strings into what Payload takes in the same places.
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

/** A text as Payload takes it; one without English stays as it is, which a test finds. */
function both(id: string, isPlural: boolean): string | { id: string; en: string } {
  const en = (isPlural ? PLURALS[id] : undefined) ?? TRANSLATIONS[id]
  return en === undefined ? id : { id, en }
}
