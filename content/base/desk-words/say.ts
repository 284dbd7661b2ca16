/**
 * What the desk says beyond its forms' labels, in the language that the account chose. Code is written with the
 * Indonesian text; the English stands in one list, and a text that is not in it does not compile.
 * @module
 */
import type { Language } from '#content/base/settings/languages.ts'
import { ENGLISH } from './desk-english.ts'

/** A text of the desk, in Indonesian; `{name}` is a place for a value. */
export type DeskText = keyof typeof ENGLISH

/** Gives `text` in the language of whoever reads it, with `values` in their places. */
export interface Say {
  (text: DeskText, values?: Readonly<Record<string, string | number>>): string
  /** In which dates and numbers are written that stand in such texts. */
  readonly language: Language
}

const PLACE = /\{(\w+)\}/g

const sayBy = (language: Language, inLanguage: (text: DeskText) => string): Say =>
  Object.assign(
    (text: DeskText, values: Readonly<Record<string, string | number>> = {}) =>
      inLanguage(text).replace(PLACE, (place, name: string) => String(values[name] ?? place)),
    { language },
  )

const english = sayBy('en', (text) => ENGLISH[text])

/** What is stored, or written where nobody looks on, is Indonesian. */
export const sayIndonesian: Say = sayBy('id', (text) => text)

/** How the desk speaks to somebody whose request or page has this `i18n`: English to `en`, Indonesian to all others. */
export const sayIn = ({ language }: { language: string }): Say =>
  language === 'en' ? english : sayIndonesian
