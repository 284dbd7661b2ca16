import { z } from 'zod'
import { isSlug, slugRule } from '#content/base/address/slug.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { type TimeZone, zoneNamed } from '#content/base/time/time-zone.ts'
import { isFilledWith } from '#content/intake/wire/page/embargo-words.ts'
import { instantOf, momentIn } from '#content/intake/wire-time/embargo-time.ts'
import {
  INCOMING_TEXTS,
  type IncomingText,
  type Texts,
  textField,
} from '#content/model/story/fields.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { isPictureFile, PICTURE_FILE_RULE } from './markdown-picture.ts'

const EMBARGO_RULE =
  'tulis waktu lengkap, misalnya 2022-01-08T06:38:00+07:00 atau 8 Januari 2022 pukul 06.38 WIB.'
const TIME_RULE = 'tulis waktu lengkap dengan selisih zona, misalnya 2022-01-08T06:38:00+07:00.'

/** A line of text. YAML parses `2024` as a number and `ya: x` as a map, so the message suggests quotes. */
const words = z
  .string({
    error: ({ input }) =>
      input === undefined ? 'belum diisi.' : 'harus berupa teks; tulis di antara tanda kutip.',
  })
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .refine((text) => text !== '', 'belum diisi.')

const list = z.union([words.transform((one) => [one]), z.array(words)], {
  error: 'tulis sebagai daftar, misalnya [satu, dua].',
})

const time = words.transform((text, context) => {
  const offset = /(Z|[+-]\d{2}:?\d{2})$/u.exec(text)?.[1]
  const instant = instantIn(text)
  if (offset && instant) return { instant, offset }
  context.addIssue({ code: 'custom', message: TIME_RULE })
  return z.NEVER
})

/** The end of an embargo: a full time, or the words that copy uses, with date and clock. */
const embargo = words.transform((text, context) => {
  const moment = momentIn(text)
  const isWhole = moment?.date?.year !== undefined && moment.clock && isFilledWith(text, 0, moment)
  const instant = instantIn(text) ?? (isWhole ? instantOf(moment) : undefined)
  if (instant) return instant
  context.addIssue({ code: 'custom', message: EMBARGO_RULE })
  return z.NEVER
})

/** The instant of an ISO time with an offset; `undefined` for anything else. */
function instantIn(text: string): Date | undefined {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return undefined
  }
}

const zone = words.transform((text, context): TimeZone => {
  const named = zoneNamed(text)
  if (named) return named
  context.addIssue({ code: 'custom', message: 'tulis WIB, WITA, atau WIT.' })
  return z.NEVER
})

const photo = z.strictObject(
  {
    file: words.refine(isPictureFile, PICTURE_FILE_RULE),
    alt: words,
    caption: words.optional(),
    credit: words.optional(),
    ai: z
      .enum(['none', 'altered', 'generated'], { error: 'tulis none, altered, atau generated.' })
      .optional(),
  },
  { error: 'tulis file dan alt di bawahnya, menjorok dua spasi.' },
)

/** A plain text of the story, checked as the desk checks it. */
function textSchema(name: IncomingText) {
  const { kind, maxLength, required } = textField(name)
  const text = words
    .refine(
      (value) => kind !== 'address' || isWebAddress(value),
      'tulis alamat lengkap yang diawali https:// atau http://.',
    )
    .refine(
      (value) => maxLength === undefined || value.length <= maxLength,
      `paling banyak ${maxLength} karakter.`,
    )
  return required ? text : text.optional()
}

const texts = Object.fromEntries(
  INCOMING_TEXTS.map((name) => [name, textSchema(name)]),
) as unknown as {
  // The shape that `textSchema` gives each name: `Object.fromEntries` forgets which is which.
  [Name in IncomingText]: Texts<Name> extends Record<Name, string>
    ? typeof words
    : z.ZodOptional<typeof words>
}

/** The front matter of a story in a Markdown file. */
export const frontMatterSchema = z.strictObject(
  {
    ...texts,
    slug: words.refine(isSlug, slugRule(sayIndonesian)).optional(),
    section: words.optional(),
    authors: list.optional(),
    editor: words.optional(),
    agency: words.optional(),
    topics: list.optional(),
    genre: z.enum(GENRES, { error: `tulis salah satu dari ${GENRES.join(', ')}.` }).optional(),
    publishedAt: time.optional(),
    timeZone: zone.optional(),
    embargo: embargo.optional(),
    photo: photo.optional(),
  },
  { error: 'Data di atas naskah harus berupa baris kunci: nilai, sekurangnya headline.' },
)

/** Validated front matter. */
export type FrontMatter = z.infer<typeof frontMatterSchema>
