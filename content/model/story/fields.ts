/**
 * The plain text fields of a story, each described once. The desk's form, the store, lists, substance, "Apa yang
 * berubah", search, import and front matter are made from this table. How to add one is in CONTRIBUTING.md.
 * @module
 */
import type { Genre } from './genre.ts'

/** An output that contains a field. A test finds a field that is missing from one of its outputs. */
export type Outlet = 'page' | 'feed' | 'structured data'

/** A text in both languages of the desk. */
interface DeskLabel {
  readonly id: string
  readonly en: string
}

/** The description of a plain text field. */
interface TextField {
  readonly label: DeskLabel
  /** Explains the field under its input. */
  readonly help?: DeskLabel
  /** Its place in the form: above the hero photo, above the body, beside the genre or beside the agency. */
  readonly form: 'head' | 'body' | 'genre' | 'source'
  readonly required?: true
  /** The most characters that an editor may write. */
  readonly maxLength?: number
  /** `lines` may hold line breaks; `address` is a web address. A single line of words otherwise. */
  readonly kind?: 'lines' | 'address'
  /** Only stories of this genre have it. */
  readonly genre?: Genre
  /** Whether lists show it, so that every teaser contains it. */
  readonly teaser?: true
  /** Whether a change is news to readers: it moves the date of modification, and is listed on the changes page. */
  readonly substance?: true
  /** Whether search covers it, and with which weight. */
  readonly search?: 'headline' | 'summary'
  /** Whether imported copy can have it; its key in front matter is the field's name. */
  readonly incoming?: true
  readonly outlets: readonly Outlet[]
}

/** The plain text fields by their names in the store. */
export const STORY_TEXTS = {
  kicker: {
    label: { id: 'Kicker', en: 'Kicker' },
    form: 'head',
    maxLength: 60,
    teaser: true,
    substance: true,
    search: 'headline',
    incoming: true,
    outlets: ['page'],
  },
  headline: {
    label: { id: 'Judul', en: 'Headline' },
    form: 'head',
    required: true,
    maxLength: 200,
    teaser: true,
    substance: true,
    search: 'headline',
    incoming: true,
    outlets: ['page', 'feed', 'structured data'],
  },
  summary: {
    label: { id: 'Ringkasan', en: 'Summary' },
    help: {
      id: 'Satu atau dua kalimat; tampil di daftar berita dan hasil pencarian.',
      en: 'One or two sentences; shown in lists of stories and search results.',
    },
    form: 'head',
    kind: 'lines',
    maxLength: 320,
    teaser: true,
    substance: true,
    search: 'summary',
    incoming: true,
    outlets: ['page', 'feed', 'structured data'],
  },
  /** The place the story was filed from, as printed: `JAKARTA`. */
  dateline: {
    label: { id: 'Kota (dateline)', en: 'City (dateline)' },
    form: 'body',
    maxLength: 60,
    substance: true,
    search: 'summary',
    incoming: true,
    outlets: ['page', 'feed', 'structured data'],
  },
  /** The advertiser of an advertorial. */
  advertiser: {
    label: { id: 'Pemasang iklan', en: 'Advertiser' },
    help: {
      id: 'Tercantum di samping label Advertorial.',
      en: 'Shown beside the Advertorial label.',
    },
    form: 'genre',
    maxLength: 120,
    genre: 'advertorial',
    incoming: true,
    outlets: ['page'],
  },
  /** The URL of the original, if the story was taken from another publication. */
  originalUrl: {
    label: { id: 'Alamat naskah asli', en: 'Address of the original story' },
    form: 'source',
    kind: 'address',
    incoming: true,
    outlets: ['page', 'structured data'],
  },
} as const satisfies Record<string, TextField>

/** The name of a plain text field. */
export type TextName = keyof typeof STORY_TEXTS

type NamesWith<Trait extends Partial<TextField>> = {
  [Name in TextName]: (typeof STORY_TEXTS)[Name] extends Trait ? Name : never
}[TextName]

/** Fields that teasers contain. */
export type TeaserText = NamesWith<{ teaser: true }>
/** Fields whose change is news to readers. */
export type SubstanceText = NamesWith<{ substance: true }>
/** Fields that imported copy can have. */
export type IncomingText = NamesWith<{ incoming: true }>
type RequiredText = NamesWith<{ required: true }>

/** The fields `Name` of a story as readers get them: empty ones are absent. */
export type Texts<Name extends TextName> = {
  [Key in Extract<Name, RequiredText>]: string
} & {
  [Key in Exclude<Name, RequiredText>]?: string
}

/** The fields `Name` of a story as they are stored. */
export type StoredTexts<Name extends TextName> = {
  [Key in Extract<Name, RequiredText>]: string
} & {
  [Key in Exclude<Name, RequiredText>]?: string | null
}

/** The names of all plain text fields, in the order of a page. */
export const TEXT_NAMES = Object.keys(STORY_TEXTS) as readonly TextName[]

/** The description of the field `name`. */
export const textField = (name: TextName): TextField => STORY_TEXTS[name]

export const TEASER_TEXTS = TEXT_NAMES.filter(
  (name): name is TeaserText => textField(name).teaser === true,
)
export const SUBSTANCE_TEXTS = TEXT_NAMES.filter(
  (name): name is SubstanceText => textField(name).substance === true,
)
export const INCOMING_TEXTS = TEXT_NAMES.filter(
  (name): name is IncomingText => textField(name).incoming === true,
)

/** The texts of `story` that search covers with the weight `weight`. */
export const searchedText = (
  story: { readonly [Name in TextName]?: string | null },
  weight: 'headline' | 'summary',
): string =>
  TEXT_NAMES.filter((name) => textField(name).search === weight)
    .map((name) => story[name])
    .filter(Boolean)
    .join(' ')
