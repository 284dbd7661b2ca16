import { environment } from './environment.ts'
import type { Language } from './languages.ts'

/** The language of the portal (`SITE_LOCALE`), declared by pages, feeds, sitemaps and structured data. */
export const language: Language = environment().language
