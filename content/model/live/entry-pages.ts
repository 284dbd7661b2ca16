/**
 * The pages of a live story. Pages are counted from the first entry, so that a full one never changes: a link to an entry
 * stays right, and no page behind the newest is made again when an entry comes.
 * @module
 */

import { entriesPath, entryAnchor } from '#content/base/address/addresses.ts'

/** Entries on a page, and at the head of the story. */
export const PAGE_ENTRIES = 20

/** The page (from 1) on which entry `number` (from 1) stands for good. */
export const pageOfEntry = (number: number): number => Math.ceil(number / PAGE_ENTRIES)

/** The address at which entry `number` of a story stands for good. */
export const entryPath = (
  story: { slug: string; section: { slug: string } },
  number: number,
): string => `${entriesPath(story, pageOfEntry(number))}#${entryAnchor(number)}`

/** The pages that have entries, of a story with `entries`. */
export const entryPages = (entries: number): number => pageOfEntry(entries)

/** The numbers of the first and the last entry that page `page` holds once it is full. */
export const numbersOnPage = (page: number): { first: number; last: number } => ({
  first: (page - 1) * PAGE_ENTRIES + 1,
  last: page * PAGE_ENTRIES,
})

/** The numbers of the entries at the head of a story with `entries`: the newest. */
export const numbersAtHead = (entries: number): { first: number; last: number } => ({
  first: Math.max(1, entries - PAGE_ENTRIES + 1),
  last: entries,
})

/** The page with the entries that follow those at the head; `undefined` if the head has all. */
export function pageAfterHead(entries: number): number | undefined {
  const { first } = numbersAtHead(entries)
  return first > 1 ? pageOfEntry(first - 1) : undefined
}
