import { environment } from '#content/environment/environment.ts'
import { english } from './english.ts'
import { indonesian } from './indonesian.ts'
import type { Language } from './language.ts'

/** The words of one language. One that lacks a word of another does not compile. */
export type Words = typeof indonesian

/** The interface in each language. */
export const dictionaries: Record<Language, Words> = { id: indonesian, en: english }

/** The language of the portal, `SITE_LOCALE`: what pages, feeds, sitemaps and structured data say they are in. */
export const language: Language = environment().language

/**
 * Every visible word of the portal's interface, in that language. Pages and what machines are told print
 * nothing else but these and what the newsroom wrote.
 */
export const words: Words = dictionaries[language]
