/**
 * Readings as tables of comma-separated values, in pieces, for spreadsheets.
 * @module
 */
import { z } from 'zod'
import { storyPath } from '#content/base/address/addresses.ts'
import type { Say } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { spreadsheetLine } from '#content/intake/redirects/comma-separated.ts'
import {
  kindOfSource,
  nameOfSource,
  READING_SOURCES,
  type ReadingSource,
} from '#content/model/readership/reading-source.ts'
import { SOURCE_KIND_LABELS } from '#content/model/readership/source-labels.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** Tells spreadsheets that the file is UTF-8. */
const MARK = '\uFEFF'

const dayRow = z.object({
  day: z.string(),
  source: z.enum(READING_SOURCES).catch('other'),
  count: z.number(),
})

/** All readings of the story `id`: day, kind and name of the source, count. */
export async function* storyReadingTable(id: number, say: Say): AsyncGenerator<string> {
  yield MARK + spreadsheetLine([say('Hari'), say('Asal'), say('Nama asal'), say('Dibaca')])
  const found = await runStatement(
    await store(),
    sql`select day, source, count from story_reading_days where story_id = ${id} order by day, source`,
    { row: dayRow },
  )
  yield found
    .map(({ day, source, count }) => spreadsheetLine([day, ...originOf(source, say), count]))
    .join('')
}

/** All readings of all stories on `days`, a day at a time. */
export async function* periodReadingTable(
  days: readonly string[],
  say: Say,
): AsyncGenerator<string> {
  yield MARK +
    spreadsheetLine([
      say('Hari'),
      say('Nomor berita'),
      say('Judul'),
      say('Alamat'),
      say('Asal'),
      say('Nama asal'),
      say('Dibaca'),
    ])
  const { siteUrl } = environment()
  for (const day of days) {
    const found = await runStatement(
      await store(),
      sql`select r.day as day, r.source as source, r.count as count, r.story_id as id, a.headline as headline,
          a.slug as slug, s.slug as section
        from story_reading_days as r left join articles as a on a.id = r.story_id
          left join sections as s on s.id = a.section_id
        where r.day = ${day} order by r.story_id, r.source`,
      {
        row: dayRow.extend({
          id: z.number(),
          headline: z.string().nullable(),
          slug: z.string().nullable(),
          section: z.string().nullable(),
        }),
      },
    )
    yield found
      .map(({ id, headline, slug, section, source, count }) =>
        spreadsheetLine([
          day,
          id,
          headline ?? '',
          slug && section ? siteUrl + storyPath({ slug, section: { slug: section } }) : '',
          ...originOf(source, say),
          count,
        ]),
      )
      .join('')
  }
}

const originOf = (source: ReadingSource, say: Say): [string, string] => [
  say(SOURCE_KIND_LABELS[kindOfSource(source)]),
  nameOfSource(source) ?? '',
]
