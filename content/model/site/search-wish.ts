/**
 * What the address of a search asks for, besides its words.
 * @module
 */

const DAY = 86_400_000

/** Spans of time that a search can be limited to, by their names in the address, in milliseconds. */
export const SPANS = {
  sehari: DAY,
  sepekan: 7 * DAY,
  sebulan: 30 * DAY,
  setahun: 365 * DAY,
} as const

export type Span = keyof typeof SPANS

/** Longer questions are cut: nobody types them. */
const LONGEST_QUERY = 120

/** A search as its address asks for it; empty parameters, as forms send them, ask for nothing. */
export interface SearchWish {
  query: string
  section?: string
  author?: string
  span?: Span
}

/** Reads `?q=&rubrik=&penulis=&waktu=`; `undefined` where one of them cannot be meant. */
export function readSearchWish(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): SearchWish | undefined {
  const { q = '', rubrik = '', penulis = '', waktu = '' } = parameters
  if (typeof q !== 'string' || typeof rubrik !== 'string' || typeof penulis !== 'string') return
  if (waktu !== '' && !isSpan(waktu)) return
  return {
    query: q.trim().slice(0, LONGEST_QUERY),
    ...(rubrik !== '' && { section: rubrik }),
    ...(penulis !== '' && { author: penulis }),
    ...(waktu !== '' && { span: waktu }),
  }
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'string' && Object.hasOwn(SPANS, value)

/** Whether a search looks at a part of the stories only. */
export const isNarrowed = ({ section, author, span }: SearchWish): boolean =>
  Boolean(section ?? author ?? span)
