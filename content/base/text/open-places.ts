/** A placeholder in a starter text, for the newsroom to fill in: `[isi: nama penanggung jawab]`. */
const OPEN_PLACE = /\[isi:\s*([^\]]+)\]/gi

/** The placeholders left in `text`, without duplicates, in the order of the text. */
export const openPlaces = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(OPEN_PLACE), ([, what = '']) => what.trim())),
]

/** Whether `text` has nothing that is still to be filled. */
export const isFilled = (text: string): boolean => openPlaces(text).length === 0

/** A setting as readers and machines get it: nothing where it is empty or still to be filled. */
export const filledText = (text: string | null | undefined): string | undefined =>
  text && isFilled(text) ? text : undefined

/** `text` with another character in place of each letter of its open places, so that no sentence ends in one. */
export const withBlankPlaces = (text: string): string =>
  text.replace(OPEN_PLACE, (place) => 'x'.repeat(place.length))
