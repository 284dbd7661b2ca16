/** A placeholder in a starter text, for the newsroom to fill in: `[isi: nama penanggung jawab]`. */
const OPEN_PLACE = /\[isi:\s*([^\]]+)\]/gi

/** The placeholders left in `text`, without duplicates, in the order of the text. */
export const openPlaces = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(OPEN_PLACE), ([, what = '']) => what.trim())),
]
