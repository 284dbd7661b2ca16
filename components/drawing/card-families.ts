/**
 * The font families of the drawings and their package folders. Latin and accented glyphs have separate family names,
 * since Satori does not try a second file of the same family.
 */
export const CARD_FONTS = {
  serif: { folder: 'source-serif-4', latin: 'Card Serif', accents: 'Card Serif Accents' },
  sans: { folder: 'source-sans-3', latin: 'Card Sans', accents: 'Card Sans Accents' },
} as const
