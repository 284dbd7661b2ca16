/** The languages that the portal's interface speaks (BCP 47). */
export const LANGUAGES = ['id', 'en'] as const

export type Language = (typeof LANGUAGES)[number]
