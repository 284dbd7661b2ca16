/**
 * The desk's texts other than form labels, in the language of the account. Code contains the Indonesian text, the English
 * is in one list, and a text that is not in the list does not compile.
 * @module
 */
import type { Language } from '#content/base/settings/languages.ts'
import { ENGLISH } from './desk-english.ts'

/** A text of the desk, in Indonesian; `{name}` is a placeholder. */
export type DeskText = keyof typeof ENGLISH

/** A text that is said later, in a language that is not known yet. */
export interface ToSay {
  text: DeskText
  values?: Readonly<Record<string, string | number>>
}

/** Returns `text` in one language, with `values` in its placeholders. */
export interface Say {
  (text: DeskText, values?: Readonly<Record<string, string | number>>): string
  /** The language, for formatting dates and numbers in such texts. */
  readonly language: Language
}

const PLACE = /\{(\w+)\}/g

const sayBy = (language: Language, inLanguage: (text: DeskText) => string): Say =>
  Object.assign(
    (text: DeskText, values: Readonly<Record<string, string | number>> = {}) =>
      inLanguage(text).replace(PLACE, (place, name: string) => String(values[name] ?? place)),
    { language },
  )

/** For operators. */
export const sayEnglish: Say = sayBy('en', (text) => ENGLISH[text])

/** For texts that are stored, or written outside a request. */
export const sayIndonesian: Say = sayBy('id', (text) => text)

/** Returns {@link Say} for the `i18n` of a request or page: English for `en`, else Indonesian. */
export const sayIn = ({ language }: { language: string }): Say =>
  language === 'en' ? sayEnglish : sayIndonesian
