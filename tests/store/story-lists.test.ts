/**
 * What lists and sitemaps know of the visible stories, whoever writes a story, on either database.
 * @module
 */
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseUrl, type OpenStore, openStore } from './open-store.ts'

const open = openStore()
let payload: Payload
let take: OpenStore['take']
let statements: typeof import('#content/store/statements.ts')
let sitemaps: typeof import('#content/machines/sitemaps/sitemap-queries.ts')
beforeAll(async () => {
  ;({ payload, take } = open())
  statements = await import('#content/store/statements.ts')
  sitemaps = await import('#content/machines/sitemaps/sitemap-queries.ts')
})

const listing = z.object({ list: z.string(), list_id: z.number(), story_id: z.number() })
const storiesOf = async (list: string, id: number) =>
  (
    await statements.runStatement(
      payload,
      statements.sql`select list, list_id, story_id from listed_stories
        where list = ${list} and list_id = ${id} order by published_at`,
      { row: listing },
    )
  ).map((row) => row.story_id)

const countOf = async (day: string) =>
  (
    await statements.runStatement(
      payload,
      statements.sql`select stories from story_days where day = ${day}`,
      { row: z.object({ stories: z.number() }) },
    )
  )[0]?.stories ?? 0

const change = (id: number, data: Record<string, unknown>) =>
  payload.update({ collection: 'articles', id, data: { _status: 'published', ...data } })

it('lists a published story by its section, topics and authors, and counts it on its day', async () => {
  const topic = await payload.create({ collection: 'topics', data: { name: 'Pasar', slug: '' } })
  const author = await payload.create({
    collection: 'authors',
    data: { name: 'Sri Rahayu', slug: '', kind: 'person' },
  })
  const { id } = await take({
    headline: 'Pasar Buka Lagi',
    section: 'news',
    publishedAt: new Date('2026-03-01T17:30:00Z'),
  })
  const { section } = await payload.findByID({ collection: 'articles', id, depth: 0 })
  await change(id, { topics: [topic.id], authors: [author.id] })
  expect(await storiesOf('topics', topic.id)).toEqual([id])
  expect(await storiesOf('authors', author.id)).toEqual([id])
  expect(await storiesOf('sections', Number(section))).toContain(id)
  // Half past midnight in Jakarta.
  expect(await countOf('2026-03-02')).toBe(1)

  await change(id, { topics: [], publishedAt: '2026-03-05T01:00:00.000Z' })
  expect(await storiesOf('topics', topic.id)).toEqual([])
  expect([await countOf('2026-03-02'), await countOf('2026-03-05')]).toEqual([0, 1])
})

it('lists no draft, and no story that was withdrawn', async () => {
  const published = { section: 'sains', publishedAt: new Date('2026-04-01T05:00:00Z') }
  const draft = await take({ headline: 'Belum Selesai', ...published }, true)
  const { id } = await take({ headline: 'Sudah Terbit', ...published })
  const { section } = await payload.findByID({ collection: 'articles', id, depth: 0 })
  expect(await storiesOf('sections', Number(section))).toContain(id)
  expect(await storiesOf('sections', Number(section))).not.toContain(draft.id)
  expect(await countOf('2026-04-01')).toBe(1)

  await change(id, {
    withdrawalGround: 'editorial',
    withdrawalReason: 'Kutipan tidak benar.',
    withdrawnAt: new Date().toISOString(),
  })
  expect(await storiesOf('sections', Number(section))).not.toContain(id)
  expect(await countOf('2026-04-01')).toBe(0)
})

it('gives sitemaps each month, and each list that has stories, with the time of its last change', async () => {
  await take({
    headline: 'Awal Mei',
    section: 'news',
    publishedAt: new Date('2026-05-01T05:00:00Z'),
  })
  await take({
    headline: 'Akhir Mei',
    section: 'news',
    publishedAt: new Date('2026-05-31T05:00:00Z'),
  })
  const index = await sitemaps.sitemapIndex()
  const may = index.find(({ file }) => file.kind === 'stories' && file.month === '2026-05')
  expect(may).toMatchObject({ file: { part: 1 }, changedAt: new Date('2026-05-31T05:00:00Z') })
  const entries = await sitemaps.sitemapEntries({ kind: 'stories', month: '2026-05', part: 1 })
  expect(entries.map(({ path }) => path)).toEqual(['/news/awal-mei', '/news/akhir-mei'])
  const sections = await sitemaps.sitemapEntries({ kind: 'rubrik', part: 1 })
  expect(sections.map(({ path }) => path)).toEqual(['/news'])
  expect(sections[0]?.changedAt?.getTime()).toBeGreaterThanOrEqual(
    Date.parse('2026-05-31T05:00:00Z'),
  )
})

it('gives the sitemap of a month the picture of each of its stories, however many', async () => {
  const { dialectOf, runStatement, sql } = statements
  const { news } = open()
  const stories = 250
  const numbers = sql`with recursive numbers(number) as (
    select 1 union all select number + 1 from numbers where number < ${stories}
  )`
  const files = sql`'[{"crop":"16x9","format":"jpeg","width":640,"path":"/media/' || number || '-640.jpeg"},
    {"crop":"16x9","format":"jpeg","width":1280,"path":"/media/' || number || '-1280.jpeg"},
    {"crop":"1x1","format":"jpeg","width":1600,"path":"/media/' || number || '-1600.jpeg"}]'`
  await runStatement(
    payload,
    sql`insert into media (alt, renditions) ${numbers}
      select 'Ubin ' || number, ${dialectOf(payload) === 'postgres' ? sql`(${files})::jsonb` : files} from numbers`,
  )
  await runStatement(
    payload,
    sql`insert into articles (slug, headline, section_id, hero_id, _status, published_at)
      select 'ubin-' || id, alt, ${news}, id, 'published', '2026-06-10T05:00:00.000Z' from media where alt like 'Ubin %'`,
  )
  const entries = await sitemaps.sitemapEntries({ kind: 'stories', month: '2026-06', part: 1 })
  const images = entries.map(({ image }) => image)
  expect(new Set(images)).toEqual(
    new Set(Array.from({ length: stories }, (_, index) => `/media/${index + 1}-1280.jpeg`)),
  )
})

it('counts the lists of the desk as far as is worth knowing', async () => {
  const { COUNTED } = await import('#content/store/draft-counts.ts')
  const { runStatement, sql } = statements
  const more = 15
  await runStatement(
    payload,
    sql`insert into _articles_v (latest, version_stage, version_headline, version_updated_at)
      with recursive numbers(number) as (
        select 1 union all select number + 1 from numbers where number < ${COUNTED + more}
      )
      select true, 'published', 'Genting ' || number, '2026-02-01T05:00:00.000Z' from numbers`,
  )
  const list = (page: number, headline = 'Genting') =>
    payload.find({
      collection: 'articles',
      where: { headline: { like: headline } },
      limit: 10,
      page,
      depth: 0,
      draft: true,
      select: {},
    })
  expect(await list(1)).toMatchObject({ totalDocs: COUNTED, hasNextPage: true })
  expect(await list(COUNTED / 10)).toMatchObject({ totalDocs: COUNTED + 1, hasNextPage: true })
  const last = await list(COUNTED / 10 + 2)
  expect(last).toMatchObject({ totalDocs: COUNTED + more, hasNextPage: false })
  expect(last.docs).toHaveLength(5)
  expect(await list(1, 'Genting 1234')).toMatchObject({ totalDocs: 1 })
  await runStatement(payload, sql`delete from _articles_v where version_headline like 'Genting %'`)
})

describe('a topic or an author that exists twice', () => {
  const merge = async (kind: 'topics' | 'authors', from: number, into: number) => {
    const { mergeRecords } = await import('#content/newsroom/site/merging/record-merging.ts')
    const { inTransaction } = await import('#content/store/transactions.ts')
    const record = await payload.findByID({ collection: kind, id: from, depth: 0 })
    let stories = 0
    await inTransaction(payload, async (req) => {
      stories = await mergeRecords(req, kind, record, into)
    })
    return stories
  }
  const oldTarget = async (path: string) => {
    const { storedAddress } = await import('#content/newsroom/site/old-address-rows.ts')
    return (await storedAddress(payload, path))?.target
  }
  const story = (id: number, draft = false) =>
    payload.findByID({ collection: 'articles', id, depth: 0, draft })

  it('is merged in stories, their drafts and the lists, and its address leads on', async () => {
    const topic = (name: string) =>
      payload.create({ collection: 'topics', data: { name, slug: '' } })
    const [twice, good] = [await topic('Gempa Bumi'), await topic('Gempa')]
    const both = await take({ headline: 'Gempa di Dua Kota', section: 'news' })
    const one = await take({ headline: 'Gempa di Satu Kota', section: 'news' })
    await change(both.id, { topics: [twice.id, good.id] })
    await change(one.id, { topics: [twice.id] })
    const draft = { headline: 'Gempa di Kota Lain', topics: [twice.id] }
    await payload.update({ collection: 'articles', id: one.id, data: draft, draft: true })

    expect(await merge('topics', twice.id, good.id)).toBe(2)
    expect((await storiesOf('topics', good.id)).toSorted()).toEqual([both.id, one.id].toSorted())
    expect(await storiesOf('topics', twice.id)).toEqual([])
    expect((await story(both.id)).topics).toEqual([good.id])
    expect((await story(one.id)).topics).toEqual([good.id])
    expect(await story(one.id, true)).toMatchObject({ ...draft, topics: [good.id] })
    expect(await oldTarget('/topik/gempa-bumi')).toEqual({ topic: good.id })
    const { feedAt } = await import('#content/machines/feeds/feed-queries.ts')
    const feed = await feedAt({ kind: 'topic', slug: 'gempa-bumi' })
    expect(feed).toEqual({ kind: 'moved', home: '/topik/gempa' })
    await expect(payload.findByID({ collection: 'topics', id: twice.id })).rejects.toThrow()
  })

  it('is merged as byline, editor and author of an account, and found by it', async () => {
    const x = { network: 'x' as const, url: 'https://x.com/maya' }
    const site = { network: 'website' as const, url: 'https://maya.example' }
    const author = (name: string, more: object) =>
      payload.create({ collection: 'authors', data: { name, slug: '', kind: 'person', ...more } })
    const twice = await author('Maya R.', { bio: 'Meliput laut.', accounts: [x, site] })
    const good = await author('Maya Redaksi', { role: 'Redaktur', accounts: [x] })
    const { id } = await take({ headline: 'Tulisan Maya', section: 'news' })
    await change(id, { authors: [twice.id], editor: twice.id })
    const account = await payload.create({
      collection: 'users',
      data: {
        email: 'maya@contoh.id',
        password: 'perahu biru menyapa gunung',
        role: 'reporter',
        author: twice.id,
      },
    })
    expect(await merge('authors', twice.id, good.id)).toBe(1)
    expect(await story(id)).toMatchObject({ authors: [good.id], editor: good.id })
    expect(await payload.findByID({ collection: 'users', id: account.id, depth: 0 })).toMatchObject(
      { author: good.id },
    )
    expect(await oldTarget('/penulis/maya-r')).toEqual({ author: good.id })
    const { authorAt } = await import('#content/reading/lists/author-queries.ts')
    expect(await authorAt('maya-redaksi')).toMatchObject({
      bio: 'Meliput laut.',
      role: 'Redaktur',
      accounts: [x, site],
    })
    const { searchStories } = await import('#content/reading/search/search-queries.ts')
    const filters = { author: good.id }
    const { results } = await searchStories('maya', { filters, page: 1, now: new Date() })
    expect(results.map(({ teaser }) => teaser.headline)).toEqual(['Tulisan Maya'])
  })

  it.skipIf(databaseUrl())('is known by every column that refers to such a record', async () => {
    const { REFERENCES } = await import('#content/newsroom/site/merging/references.ts')
    const column = z.object({ kind: z.string(), table: z.string(), column: z.string() })
    const stored = await statements.runStatement(
      payload,
      statements.sql`select f."table" as kind, m.name as "table", f."from" as "column"
        from sqlite_master m join pragma_foreign_key_list(m.name) f
        where m.type = 'table' and f."table" in ('topics', 'authors')
          and m.name <> 'payload_locked_documents_rels' and f."from" <> '_parent_id'`,
      { row: column },
    )
    const named = Object.entries(REFERENCES).flatMap(([kind, { lists, single }]) =>
      [...lists, ...single].map((each) => ({ kind, ...each })),
    )
    const byName = (one: object, other: object) =>
      JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
    expect(named.toSorted(byName)).toEqual(stored.toSorted(byName))
  })
})

const BODY = [
  'Ikan cakalang tiba di pasar sejak pagi buta.',
  'Nelayan pulang sebelum hujan turun di laut.',
].map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))

describe.skipIf(databaseUrl())('an archive that a bench fills', () => {
  /** What a store knows of its stories, without the times at which it was written. */
  const tablesIn = async (path: string) => {
    const { DatabaseSync } = await import('node:sqlite')
    const database = new DatabaseSync(path)
    const rows = (query: string) => database.prepare(query).all()
    database.exec(`create virtual table temp.terms using fts5vocab(main, search_index, 'instance')`)
    try {
      return {
        stories:
          rows(`select id, slug, headline, summary, body, opening, section_id, kicker, dateline, genre,
          published_at, first_published_at, modified_at, time_zone, _status, stage, revision, revision_run, evergreen,
          verification_pending, imported_revision from articles order by id`),
        filed: rows(
          'select "order", parent_id, path, authors_id, topics_id from articles_rels order by 2, 3, 1',
        ),
        versions:
          rows(`select parent_id, latest, autosave, version_slug, version_headline, version_body, version_stage,
          version__status, version_section_id, version_published_at, version_genre, version_time_zone,
          version_verification_pending, version_revision from _articles_v order by parent_id`),
        filedVersions: rows(
          'select "order", parent_id, path, authors_id, topics_id from _articles_v_rels order by 2, 3, 1',
        ),
        log: rows(
          'select step, article_id, headline, actor from story_log order by article_id, step',
        ),
        lists: rows('select * from listed_stories order by 1, 2, 3, 4'),
        days: rows('select * from story_days order by day'),
        places: rows('select * from search_places order by place'),
        words: rows('select * from search_words order by word'),
        terms: rows('select * from temp.terms order by doc, col, "offset"'),
        triggers: rows(`select name, sql from sqlite_master where type = 'trigger' order by name`),
      }
    } finally {
      database.close()
    }
  }

  it('knows of each story what its publication would leave', async () => {
    const { dataDir } = open()
    const { fillArchive } = await import('#tests/bench/archive-filling.ts')
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    const { blocksOfDraft } = await import('#content/intake/lexical/unfinished-blocks.ts')
    const copy = async (name: string) => {
      const path = `${dataDir}/${name}.db`
      await statements.runStatement(payload, statements.sql`vacuum into ${path}`)
      return path
    }
    // What its stories are filed under.
    for (const name of ['Laut', 'Hujan', 'Pasar Ikan'])
      await payload.create({ collection: 'topics', data: { name, slug: '' } })
    for (const name of ['Made Rata', 'Ni Luh Sari'])
      await payload.create({ collection: 'authors', data: { name, slug: '', kind: 'person' } })
    await take({ headline: 'Sebelum Arsip', body: BODY })
    const filled = await copy('filled')
    fillArchive(filled, 6, new Date('2026-07-01T05:00:00Z'), { authors: 0, topics: 0 })

    const before = (await payload.count({ collection: 'articles' })).totalDocs
    const tables = await tablesIn(filled)
    const names = async (collection: 'authors' | 'topics' | 'sections', ids: readonly unknown[]) =>
      Promise.all(
        ids.map(async (id) => (await payload.findByID({ collection, id: Number(id) })).name),
      )
    const added = tables.stories.slice(-6)
    for (const story of added) {
      const ofStory = (path: string, column: string) =>
        tables.filed
          .filter((row) => row.parent_id === story.id && row.path === path)
          .map((row) => row[column])
      const [section = ''] = await names('sections', [story.section_id])
      const body = blocksOfDraft(JSON.parse(String(story.body)), Number, Number, Number)
      await importStory(
        payload,
        {
          headline: String(story.headline),
          summary: String(story.summary),
          slug: String(story.slug),
          section,
          authors: await names('authors', ofStory('authors', 'authors_id')),
          topics: await names('topics', ofStory('topics', 'topics_id')),
          publishedAt: new Date(String(story.published_at)),
          timeZone: 'Asia/Jakarta',
          body: body as never,
        },
        { readPicture: () => Promise.reject(new Error('There is no picture.')), archive: {} },
      )
    }
    expect((await payload.count({ collection: 'articles' })).totalDocs).toBe(before + 6)
    expect(await tablesIn(await copy('published'))).toEqual(tables)
  })
})
