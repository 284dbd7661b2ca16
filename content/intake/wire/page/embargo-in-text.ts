import { copyLines } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { findEmbargoes } from './embargo-finding.ts'

/** The words of every embargo that the lines of a written text contain, for a check before publication. */
export const embargoWordsIn = (text: string): string[] => [
  ...new Set(findEmbargoes(copyLines(text)).embargoes.map(({ words }) => excerpt(words, 120))),
]
