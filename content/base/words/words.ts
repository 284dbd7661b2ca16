import type { Language } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { english } from './english.ts'
import { indonesian, type Words } from './indonesian.ts'

/** The interface texts of each language. */
export const dictionaries: Record<Language, Words> = { id: indonesian, en: english }

/**
 * The interface texts in the portal's language. Pages and files for machines print only these and what the newsroom
 * wrote.
 */
export const words: Words = dictionaries[language]
