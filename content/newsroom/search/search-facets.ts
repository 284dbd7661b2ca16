import type { IndexEntry, SearchFilters } from './story-index.ts'

const sectionFacet = (id: number): string => `rubrik${id}`
const authorFacet = (id: number): string => `penulis${id}`

/** Section and authors of a story as words of a separate column, so that filters need no join. */
export const facetsOf = ({ section, authors }: Pick<IndexEntry, 'section' | 'authors'>): string =>
  [sectionFacet(section), ...authors.map(authorFacet)].join(' ')

/** The facets required by `filters`: at least one of each group. */
export const facetsWanted = ({ sections, author }: SearchFilters): string[][] => [
  ...(sections === undefined ? [] : [sections.map(sectionFacet)]),
  ...(author === undefined ? [] : [[authorFacet(author)]]),
]
