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

/**
 * Texts that are sent in the account's language only: where Payload names a button or a column by such a label, it
 * expects a string.
 */
const RESOLVED = new Set(['label', 'singular', 'plural'])

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
      const text = TEXTS.has(name) ? textOf(value, name) : undefined
      if (text !== undefined) return [name, RESOLVED.has(name) ? chosen(text) : text]
      return [name, PARTS.has(name) ? walked(value) : value]
    }),
  )
}

/** A text in both languages of the desk. */
interface BothTexts {
  id: string
  en: string
}

/** The text `value` of the property `name` in both languages; `undefined` if it has none, or no English: a test reports that. */
function textOf(value: unknown, name: string): BothTexts | undefined {
  if (typeof value === 'string') {
    const en = (name === 'plural' ? PLURALS[value] : undefined) ?? TRANSLATIONS[value]
    return en === undefined ? undefined : { id: value, en }
  }
  return isBoth(value) ? value : undefined
}

const isBoth = (value: unknown): value is BothTexts =>
  typeof value === 'object' && value !== null && 'id' in value && 'en' in value

/** Payload calls it with the language of the account before it sends a form. */
const chosen =
  ({ id, en }: BothTexts) =>
  ({ i18n }: { i18n: { language: string } }): string =>
    i18n.language === 'en' ? en : id
