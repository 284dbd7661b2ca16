/**
 * Parses the address of a search.
 * @module
 */

const DAY = 86_400_000

/** The time spans that a search can be limited to, in milliseconds, by their names in the address. */
export const SPANS = {
  sehari: DAY,
  sepekan: 7 * DAY,
  sebulan: 30 * DAY,
  setahun: 365 * DAY,
} as const

export type Span = keyof typeof SPANS

/** In characters; a longer query is cut. */
const LONGEST_QUERY = 120

/** The parameters of a search. */
export interface SearchRequest {
  query: string
  section?: string
  author?: string
  span?: Span
}

/** Reads `?q=&rubrik=&penulis=&waktu=`; `undefined` if one is invalid. Empty parameters, as forms send them, are ignored. */
export function readSearchRequest(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): SearchRequest | undefined {
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

/** Whether a search is limited to some of the stories. */
export const isNarrowed = ({ section, author, span }: SearchRequest): boolean =>
  Boolean(section ?? author ?? span)
