/** The languages that the portal's interface speaks (BCP 47). */
export const LANGUAGES = ['id', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** What `Intl` and Open Graph call each language; both want a country, and Indonesian English is written as in Britain. */
export const LOCALES: Record<Language, { intl: string; openGraph: string }> = {
  id: { intl: 'id-ID', openGraph: 'id_ID' },
  en: { intl: 'en-GB', openGraph: 'en_GB' },
}
