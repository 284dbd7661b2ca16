/**
 * What the desk says beyond its forms' labels, in the language that the account chose. Code is written with the
 * Indonesian text; the English stands in one list, and a text that is not in it does not compile.
 * @module
 */
import { ENGLISH } from './english.ts'

/** A text of the desk, in Indonesian; `{name}` is a place for a value. */
export type DeskText = keyof typeof ENGLISH

/** Gives `text` in the language of whoever reads it, with `values` in their places. */
export interface Say {
  (text: DeskText, values?: Readonly<Record<string, string | number>>): string
  /** Of dates and numbers that stand in such texts. */
  readonly locale: 'id-ID' | 'en-GB'
}

const PLACE = /\{(\w+)\}/g

const sayBy = (locale: Say['locale'], inLanguage: (text: DeskText) => string): Say =>
  Object.assign(
    (text: DeskText, values: Readonly<Record<string, string | number>> = {}) =>
      inLanguage(text).replace(PLACE, (place, name: string) => String(values[name] ?? place)),
    { locale },
  )

const english = sayBy('en-GB', (text) => ENGLISH[text])

/** What is stored, or written where nobody looks on, is Indonesian. */
export const sayIndonesian: Say = sayBy('id-ID', (text) => text)

/** How the desk speaks to somebody who reads `language`: English to `en`, Indonesian to all others. */
export const sayIn = (language: string): Say => (language === 'en' ? english : sayIndonesian)
