/**
 * What becomes of agency copy by itself: the rules of its source, of which the first that matches decides.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** How far a rule takes copy. */
export const WIRE_STAGES = ['draft', 'submitted', 'published'] as const

export type WireStage = (typeof WIRE_STAGES)[number]

/** What each is called at the desk. */
export const WIRE_STAGE_LABELS = {
  draft: 'Menjadi draf',
  submitted: 'Diajukan kepada editor',
  published: 'Langsung terbit',
} as const satisfies Record<WireStage, DeskText>

/** A subject, category or place that copy names, by its code or its name. */
export interface NamedTerm {
  code: string
  name: string
}

/** What rules look at. */
export interface WireFacts {
  headline: string
  text: string
  /** From 1, the most urgent, to 9. */
  urgency?: number | undefined
  subjects: readonly NamedTerm[]
  places: readonly NamedTerm[]
  keywords: readonly string[]
}

/** A rule: every condition that it names must hold, of a list one entry. */
export interface WireRule {
  /** Codes or names of subjects and categories: `ekonomi`, `04000000`, `medtop:04000000`. */
  subjects: readonly string[]
  /** As urgent as this, or more. */
  urgency?: number | undefined
  /** Words or phrases in the headline, the text or the keywords. */
  words: readonly string[]
  places: readonly string[]
  outcome: WireOutcome
}

/** What a rule makes of copy. Topics are names. */
export interface WireOutcome {
  section?: number | undefined
  genre?: Genre | undefined
  topics: readonly string[]
  stage: WireStage
}

/** The first of `rules` that matches; `undefined` if the copy waits for somebody to take it. */
export const matchingRule = (rules: readonly WireRule[], facts: WireFacts): WireRule | undefined =>
  rules.find((rule) => isMatching(rule, facts))

/** The entries of a list that somebody typed with commas or on lines. */
export const listed = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

function isMatching({ subjects, urgency, words, places }: WireRule, facts: WireFacts): boolean {
  if (urgency !== undefined && !(facts.urgency !== undefined && facts.urgency <= urgency)) {
    return false
  }
  return (
    (subjects.length === 0 || subjects.some((wanted) => isNamed(wanted, facts.subjects))) &&
    (places.length === 0 ||
      places.some((wanted) => isNamed(wanted, facts.places) || hasWords(wanted, facts.headline))) &&
    (words.length === 0 || words.some((wanted) => hasWords(wanted, allWords(facts))))
  )
}

/** Whether a term is called `wanted`: by its name, its code, or the end of a code with a vocabulary before it. */
function isNamed(wanted: string, terms: readonly NamedTerm[]): boolean {
  const asked = wanted.toLowerCase()
  return terms.some(({ code, name }) => {
    const known = code.toLowerCase()
    return (
      name.toLowerCase() === asked ||
      known === asked ||
      known.endsWith(`/${asked}`) ||
      known.endsWith(`:${asked}`)
    )
  })
}

const allWords = ({ headline, text, keywords }: WireFacts): string =>
  [headline, text, ...keywords].join('\n')

/** Whether `text` has the words `wanted` as whole words, whatever their case. */
function hasWords(wanted: string, text: string): boolean {
  const pattern = RegExp.escape(wanted).replace(/(?:\\x20|\s)+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
