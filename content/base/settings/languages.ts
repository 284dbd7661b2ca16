/** The languages of the portal's interface (BCP 47). */
export const LANGUAGES = ['id', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** The locale of each language for `Intl` and Open Graph, which both need a country. English is British. */
export const LOCALES: Record<Language, { intl: string; openGraph: string }> = {
  id: { intl: 'id-ID', openGraph: 'id_ID' },
  en: { intl: 'en-GB', openGraph: 'en_GB' },
}
