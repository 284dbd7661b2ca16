/**
 * What the desk says beyond its forms' labels, in the language that the account chose. Code is written with the
 * Indonesian text; the English stands in one list, and a text that is not in it does not compile.
 * @module
 */
import { ENGLISH } from './english.ts'

/** A text of the desk, in Indonesian; `{name}` is a place for a value. */
export type DeskText = keyof typeof ENGLISH

/** Gives `text` in the language of whoever reads it, with `values` in their places. */
export type Say = (text: DeskText, values?: Readonly<Record<string, string | number>>) => string

const PLACE = /\{(\w+)\}/g

/** How the desk speaks to somebody who reads `language`: English to `en`, Indonesian to all others. */
export const sayIn =
  (language: string): Say =>
  (text, values = {}) =>
    (language === 'en' ? ENGLISH[text] : text).replace(PLACE, (place, name: string) =>
      String(values[name] ?? place),
    )
