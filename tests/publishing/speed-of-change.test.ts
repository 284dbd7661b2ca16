/**
 * Promise 4: the next request after an acknowledged save shows the change on every page of the story, and nothing that
 * was corrected or withdrawn. Each page is in the edge's memory before the save.
 * @module
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { aStory, bodyOf, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf } from '#tests/promises/page-document.ts'
import { ask, fromMemory } from '#tests/promises/portal-answers.ts'
import { readingAddresses } from '#tests/promises/reading-addresses.ts'
import { runWarta } from '#tests/running/warta-command.ts'

const { url, dataDir, wireStory } = inject('portal')

/** How many saves are each followed by a request. */
const ROUNDS = 100
/** How many saves happen under load, so that pages are rendered both before and after the commit. */
const RACES = 20

let desk: Desk
beforeAll(async () => {
  desk = await signIn()
})

/** A page without the highlights of search terms. */
const readable = ({ body }: { body: string }): string => body.replace(/<\/?mark[^>]*>/g, '')

describe('a story in the newsroom', () => {
  it('is nowhere public while it is a draft, neither its headline nor its text', async () => {
    const [headline, text] = ['Rahasia Kwangkwetan', 'Isinya pun Sromatungga belaka.']
    const draft = await aStory(desk, {
      headline,
      body: bodyOf(text),
      summary: text,
      _status: 'draft',
    })
    const { id, slug } = await desk.create('articles', draft)
    await desk.save('articles', id, { kicker: 'Kwangkwetan' })
    const paths = readingAddresses().map(({ path }) => path)
    const machines = [
      '/robots.txt',
      '/sitemap.xml',
      '/rss.xml',
      '/news/rss.xml',
      `/api/articles/${id}`,
      '/api/articles/versions',
    ]
    for (const path of [...paths, ...machines, `/news/${slug}`, '/cari?q=Kwangkwetan', '/indeks']) {
      const { body, headers } = await askAnew(path)
      expect(body.replaceAll(/value="Kwangkwetan"|“Kwangkwetan”|q=Kwangkwetan/g, '')).not.toMatch(
        /Kwangkwetan|Sromatungga/,
      )
      expect(JSON.stringify(headers)).not.toMatch(/kwangkwetan/i)
    }
    expect((await ask(`/news/${slug}`)).status).toBe(404)
  })

  it('does not show changes drafted on top of a published story', async () => {
    const story = await published('Terbit Lebih Dahulu')
    await remembered(pagesOf(story))
    await desk.draft('articles', story.id, {
      headline: 'Rencana Judul Grombyangan',
      _status: 'draft',
    })
    for (const path of pagesOf(story)) {
      const { body } = await askAnew(path)
      expect(body).toContain('Terbit Lebih Dahulu')
      expect(body).not.toContain('Grombyangan')
    }
    await withdrawn(story)
  })
})

describe('the next request after a save', () => {
  it('shows a published story on its page, in its section, on the front page and in searches', async () => {
    const headline = 'Baru Terbit Pagi Tadi'
    const draft = await desk.create('articles', await aStory(desk, { headline, _status: 'draft' }))
    const pages = [...pagesOf(draft), '/cari?q=Baru+Terbit+Pagi', '/indeks']
    await remembered(pages)
    await desk.save('articles', draft.id, { _status: 'published' })
    for (const path of pages) expect(readable(await ask(path))).toContain(headline)
    await withdrawn(draft)
  })

  it('shows a corrected headline and nothing of the old one', async () => {
    const story = await published('Judul yang Salah Tulisnya')
    const pages = [...pagesOf(story), '/cari?q=Salah+Tulisnya', '/cari?q=Benar+Tulisnya', '/indeks']
    await remembered(pages)
    await desk.save('articles', story.id, { headline: 'Judul yang Benar Tulisnya' })
    for (const path of pages) {
      const body = readable(await ask(path))
      expect(body).not.toContain('Judul yang Salah Tulisnya')
      if (path !== '/cari?q=Salah+Tulisnya') expect(body).toContain('Judul yang Benar Tulisnya')
    }
    await withdrawn(story)
  })

  it('links a related story under its current headline and address for as long as it is published', async () => {
    const other = await published('Berita yang Dirujuk')
    const body = lexicalFromBlocks([
      { type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] },
      { type: 'related', story: other.id },
    ])
    const story = await desk.create('articles', await aStory(desk, { headline: 'Perujuk', body }))
    const article = async () =>
      documentOf((await ask(`/news/${story.slug}`)).body).querySelector('article')?.innerHTML
    expect(await article()).toMatch(/href="\/news\/berita-yang-dirujuk"[^>]*>Berita yang Dirujuk</)
    await desk.save('articles', other.id, { headline: 'Judul Baru Rujukan', slug: 'rujukan-baru' })
    expect(await article()).toMatch(/href="\/news\/rujukan-baru"[^>]*>Judul Baru Rujukan</)
    await withdrawn(other)
    expect(await article()).not.toMatch(/Baca juga|Judul Baru Rujukan/)
    await withdrawn(story)
  })

  it('redirects the old slug to the new one, and lists only the new one', async () => {
    const story = await published('Slug yang Akan Diganti')
    const slug = `${story.slug}-sudah`
    await remembered([...pagesOf(story), `/news/${slug}`])
    await desk.save('articles', story.id, { slug })
    const old = await ask(`/news/${story.slug}`)
    expect(old.status).toBe(301)
    expect(new URL(old.headers.location ?? '', url).pathname).toBe(`/news/${slug}`)
    expect((await ask(`/news/${slug}`)).status).toBe(200)
    for (const path of ['/', '/news']) {
      const { body } = await ask(path)
      expect(body).toContain(`"/news/${slug}"`)
      expect(body).not.toContain(`"/news/${story.slug}"`)
    }
    await withdrawn(story)
  })

  it('answers 410 for a withdrawn story and removes it from every list', async () => {
    const story = await published('Kabar yang Keliru Seluruhnya')
    const beside = wireStory
    const lists = ['/', '/news', '/indeks', '/cari?q=Keliru+Seluruhnya', beside]
    await remembered([`/news/${story.slug}`, ...lists])
    // Beside other stories it may appear a little later, but must not stay a moment longer.
    await vi.waitFor(
      async () => expect((await ask(beside)).body).toContain('Kabar yang Keliru Seluruhnya'),
      { timeout: 30_000 },
    )
    await desk.save('articles', story.id, { withdrawalReason: 'Sumbernya keliru.' })
    const gone = await ask(`/news/${story.slug}`)
    expect(gone.status).toBe(410)
    expect(gone.body).toContain('Sumbernya keliru.')
    for (const path of lists)
      expect(readable(await ask(path))).not.toContain('Kabar yang Keliru Seluruhnya')
  })

  it('shows a story only in the section to which it was moved', async () => {
    const story = await published('Berita yang Pindah Rubrik')
    const sport = await desk.find('sections', 'slug', 'olahraga')
    await remembered(['/news', '/olahraga', `/news/${story.slug}`])
    await desk.save('articles', story.id, { section: sport?.id })
    expect((await ask('/news')).body).not.toContain('Berita yang Pindah Rubrik')
    expect((await ask('/olahraga')).body).toContain('Berita yang Pindah Rubrik')
    expect((await ask(`/news/${story.slug}`)).status).toBe(301)
    await withdrawn(story)
  })

  it('shows the current names of an author and a section', async () => {
    const author = await desk.find('authors', 'slug', 'rani-contoh')
    const section = await desk.find('sections', 'slug', 'news')
    if (!author || !section) throw new Error('The wire story has no author or no section.')
    const pages = [wireStory, '/penulis/rani-contoh']
    await remembered([...pages, '/news', '/'])
    await desk.save('authors', author.id, { name: 'Rani Contoh Wulandari' })
    await desk.save('sections', section.id, { name: 'Kabar' })
    for (const path of pages) expect((await ask(path)).body).toContain('Rani Contoh Wulandari')
    for (const path of [...pages, '/news', '/']) expect((await ask(path)).body).toContain('>Kabar<')
    await remembered([...pages, '/news', '/'])
    await desk.save('authors', author.id, { name: author.name })
    await desk.save('sections', section.id, { name: section.name })
    for (const path of pages) expect((await ask(path)).body).not.toContain('Wulandari')
    for (const path of ['/', '/news']) expect((await ask(path)).body).not.toContain('>Kabar<')
  })

  it(`shows the new headline after each of ${ROUNDS} saves, on each page in turn`, async () => {
    const story = await published('Putaran ke-0.')
    const pages = pagesOf(story)
    for (let round = 1; round <= ROUNDS; round += 1) {
      await desk.save('articles', story.id, { headline: `Putaran ke-${round}.` })
      const path = pages[round % pages.length] ?? ''
      expect(await roundsOn(path)).toEqual([`${round}`])
    }
    await withdrawn(story)
  })

  it('is not answered with a page rendered during the save', async () => {
    const story = await published('Putaran ke-0.')
    const pages = pagesOf(story)
    for (let round = 1; round <= RACES; round += 1) {
      let isSaved = false
      const crowd = pages.map(async (path) => {
        while (!isSaved) await ask(path)
      })
      await desk.save('articles', story.id, { headline: `Putaran ke-${round}.` })
      isSaved = true
      const seen = await Promise.all(pages.map(roundsOn))
      expect(seen).toEqual(pages.map(() => [`${round}`]))
      await Promise.all(crowd)
    }
    await withdrawn(story)
  })
})

describe('the front page', () => {
  const nothing = { breaking: { text: null, story: null, until: null }, lead: { story: null } }

  it('leads with the chosen story and headline until the story is withdrawn', async () => {
    const story = await published('Judul di Halamannya Sendiri')
    await remembered(['/'])
    await desk.settings('front', { lead: { story: story.id, headline: 'Judul di Halaman Depan' } })
    expect(leadOf(await ask('/'))).toBe('Judul di Halaman Depan')
    expect((await ask('/')).body).not.toContain('Judul di Halamannya Sendiri')
    await remembered(['/'])
    await withdrawn(story)
    expect(leadOf(await ask('/'))).not.toBe('Judul di Halaman Depan')
    await desk.settings('front', { ...nothing, lead: { story: null, headline: null } })
  })

  it('shows breaking news at once, and no longer than until its end', async () => {
    await remembered(['/'])
    const until = new Date(Date.now() + 60_000).toISOString()
    await desk.settings('front', { breaking: { text: 'Gempa terasa di Ambon.', until } })
    const answer = await ask('/')
    expect(answer.body).toContain('Gempa terasa di Ambon.')
    const [, seconds] = /s-maxage=(\d+), stale-if-error/.exec(
      answer.headers['cache-control'] ?? '',
    ) ?? ['', 'kept longer']
    expect(Number(seconds)).toBeLessThanOrEqual(60)
    await desk.settings('front', nothing)
    expect((await ask('/')).body).not.toContain('Gempa terasa di Ambon.')
  })
})

describe('the next request after an import on the command line', () => {
  it('shows the new story, and then its correction', async () => {
    const copy = readFileSync('tests/portal/wire-copy.txt', 'utf8')
      .replaceAll(
        'Kapal Perpustakaan Singgah di Pulau Kecil: Buku Datang Lewat Laut',
        'Perahu Baca Tiba Malam Ini',
      )
      .replace('Sabtu, 07/03/2026 06:38 WIB', 'Minggu, 08/03/2026 06:38 WIB')
    const path = '/news/perahu-baca-tiba-malam-ini'
    const day = '/indeks/2026/03/08'
    await remembered([path, day])
    expect((await ask(path)).status).toBe(404)

    const first = await imported(copy)
    expect(first).toMatchObject({ url: url + path, status: 'published', change: 'created' })
    expect((await ask(path)).body).toContain('kata pengelola pada hari Kamis.')
    expect((await ask(day)).body).toContain('Perahu Baca Tiba Malam Ini')

    await remembered([path, day])
    const second = await imported(copy.replace('pada hari Kamis.', 'pada hari Jumat.'))
    expect(second).toMatchObject({ id: first.id, change: 'updated' })
    const { body } = await ask(path)
    expect(body).toContain('kata pengelola pada hari Jumat.')
    expect(body).not.toContain('kata pengelola pada hari Kamis.')
    await desk.save('articles', first.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})

/** The first headline of a page. */
const leadOf = ({ body }: { body: string }): string | undefined =>
  /<h2[^>]*><a[^>]*>([^<]*)/.exec(body)?.[1]

const published = async (headline: string): Promise<StoredStory> =>
  desk.create('articles', await aStory(desk, { headline }))

const withdrawn = ({ id }: StoredStory): Promise<StoredStory> =>
  desk.save('articles', id, { _status: 'published', withdrawalReason: 'Hanya pengujian.' })

/** The pages that show the newest story of the section News. */
const pagesOf = ({ slug }: StoredStory): string[] => [`/news/${slug}`, '/news', '/']

/** Loads the pages into the edge's memory and checks that they exist. */
async function remembered(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await ask(path)
    expect(fromMemory(await ask(path))).toBe(true)
  }
}

/** Requests a page that is made for this request alone, whatever the edge remembers. */
const askAnew = (path: string) => ask(path, { headers: { cookie: '__prerender_bypass=1' } })

/** The rounds mentioned on a page. */
async function roundsOn(path: string): Promise<string[]> {
  const { body } = await ask(path)
  return [...new Set([...body.matchAll(/Putaran ke-(\d+)\./g)].map(([, round]) => round ?? ''))]
}

async function imported(copy: string): Promise<{ id: number; url: string; change: string }> {
  const variables = { DATA_DIR: dataDir, SITE_URL: url, PORT: new URL(url).port, DATABASE_URL: '' }
  const { output, errors, exitCode } = await runWarta(['import', '-', '--json'], {
    variables,
    input: copy,
  })
  expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 })
  return JSON.parse(output) as { id: number; url: string; change: string }
}
