import type { Language } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { english } from './english.ts'
import { indonesian, type Words } from './indonesian.ts'

/** The interface in each language. */
export const dictionaries: Record<Language, Words> = { id: indonesian, en: english }

/**
 * Every visible word of the portal's interface, in that language. Pages and what machines are told print
 * nothing else but these and what the newsroom wrote.
 */
export const words: Words = dictionaries[language]
