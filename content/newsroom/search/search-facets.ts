import type { IndexEntry, SearchFilters } from './story-index.ts'

const sectionFacet = (id: number): string => `rubrik${id}`
const authorFacet = (id: number): string => `penulis${id}`

/** What a story is filed under, as words of a column of their own: filters then cost no join. */
export const facetsOf = ({ section, authors }: Pick<IndexEntry, 'section' | 'authors'>): string =>
  [sectionFacet(section), ...authors.map(authorFacet)].join(' ')

/** The facets that stories within `filters` have: one of each group. */
export const facetsWanted = ({ sections, author }: SearchFilters): string[][] => [
  ...(sections === undefined ? [] : [sections.map(sectionFacet)]),
  ...(author === undefined ? [] : [[authorFacet(author)]]),
]
