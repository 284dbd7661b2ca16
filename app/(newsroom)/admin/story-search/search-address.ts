import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { type DeskQuestion, stageNamed } from '#content/reading/desk/story-search.ts'

/** The most letters that are looked for. */
const LONGEST = 100

/** What the address of a search asks for. */
export const askedIn = (query: URLSearchParams): DeskQuestion => ({
  words: query.get('kata')?.replaceAll('\0', '').trim().slice(0, LONGEST) ?? '',
  stage: stageNamed(query.get('tahap')),
  section: idIn(query.get('rubrik') || undefined),
  author: idIn(query.get('penulis') || undefined),
})

/** The address of a search. */
export function pathOf({ words, stage, section, author }: DeskQuestion): string {
  const fields = { kata: words || undefined, tahap: stage, rubrik: section, penulis: author }
  const query = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
  return `/admin/cari?${query}`
}
