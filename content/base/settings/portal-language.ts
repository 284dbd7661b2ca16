import { environment } from './environment.ts'
import type { Language } from './languages.ts'

/** The language of the portal, `SITE_LOCALE`: what pages, feeds, sitemaps and structured data say they are in. */
export const language: Language = environment().language
