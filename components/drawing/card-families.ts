/**
 * The families that the drawing asks for, by their folders of files: letters of Indonesian, then those with rarer
 * accents, each under a name of its own, since Satori looks no further within a name.
 */
export const CARD_FONTS = {
  serif: { folder: 'source-serif-4', latin: 'Card Serif', accents: 'Card Serif Accents' },
  sans: { folder: 'source-sans-3', latin: 'Card Sans', accents: 'Card Sans Accents' },
} as const
