/** A place that a starter text leaves to be filled: `[isi: nama penanggung jawab]`. */
const OPEN_PLACE = /\[isi:\s*([^\]]+)\]/gi

/** What `text` still asks to be filled with, each once, in the order of the text. */
export const openPlaces = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(OPEN_PLACE), ([, what = '']) => what.trim())),
]
