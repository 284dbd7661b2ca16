/**
 * A purge is as wide as the change: readers of other stories never wait for what an editor does, and see it soon.
 * @module
 */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { StoredStory } from '#content/store/payload-types.ts'
import { aStory, bodyOf, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { ask, fromMemory } from '#tests/promises/portal-answers.ts'
import { starterStories } from '#tests/promises/reading-addresses.ts'

const LISTS = ['/', '/news', '/terkini', '/rss.xml', '/cari?q=kapal', '/sitemap.xml']

let desk: Desk
let newest: StoredStory
beforeAll(async () => {
  desk = await signIn()
  newest = await desk.create('articles', await aStory(desk, { headline: 'Berita Paling Baru' }))
  return () => desk.save('articles', newest.id, { withdrawalReason: 'Hanya pengujian.' })
})

const pathOf = ({ slug }: StoredStory) => `/news/${slug}`

/** The pages of `paths` for which a reader waits now. */
async function waitedFor(paths: readonly string[]): Promise<string[]> {
  const waited: string[] = []
  for (const path of paths) if (!fromMemory(await ask(path))) waited.push(path)
  return waited
}

/** Has every page in memory, as it is now. */
async function remember(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await vi.waitFor(
      async () => {
        const { headers } = await ask(path)
        expect(headers['cache-status']).toMatch(/^warta; hit; ttl=\d+$/)
      },
      { timeout: 30_000 },
    )
  }
}

describe('readers wait', () => {
  const everything = () => [...starterStories, ...LISTS, pathOf(newest)]

  it('for the story itself when its text is mended, and for feeds that carry the text', async () => {
    await remember(everything())
    await desk.save('articles', newest.id, {
      summary: 'Ringkasan tetap.',
      body: bodyOf('Isi berita untuk pengujian, tanpa salah ketik.'),
    })
    await remember(everything())
    await desk.save('articles', newest.id, { body: bodyOf('Isi berita, tanpa salah ketik.') })
    expect(await waitedFor(everything())).toEqual(['/rss.xml', pathOf(newest)])
  })

  it('for the lists that show it when its headline changes', async () => {
    await remember(everything())
    await desk.save('articles', newest.id, { headline: 'Berita yang Terbaru' })
    expect(await waitedFor(starterStories)).toEqual([])
    expect(await waitedFor(LISTS)).toEqual(['/', '/news', '/terkini', '/rss.xml', '/cari?q=kapal'])
    for (const path of ['/', '/news', '/terkini']) {
      expect((await ask(path)).body).toContain('Berita yang Terbaru')
    }
  })

  it('for the lists that a published story enters, and other stories show it soon', async () => {
    await remember(everything())
    const next = await desk.create('articles', await aStory(desk, { headline: 'Lebih Baru Lagi' }))
    expect(await waitedFor(starterStories)).toEqual([])
    for (const path of ['/', '/news', '/terkini']) {
      expect((await ask(path)).body).toContain('Lebih Baru Lagi')
    }
    const [beside = ''] = starterStories
    await vi.waitFor(async () => expect((await ask(beside)).body).toContain('Lebih Baru Lagi'), {
      timeout: 30_000,
    })
    await remember(everything())
    await desk.save('articles', next.id, { withdrawalReason: 'Keliru seluruhnya.' })
    for (const path of everything()) {
      expect((await ask(path)).body).not.toContain('Lebih Baru Lagi')
    }
  })
})
