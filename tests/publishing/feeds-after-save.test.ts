/**
 * Feeds and sitemaps are as current as the pages.
 * @module
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { ask } from '#tests/promises/portal-answers.ts'
import { locations } from '#tests/promises/sitemap-locations.ts'

const feedOfItems = z.object({ items: z.array(z.object({ id: z.string(), url: z.string() })) })

let desk: Desk
beforeAll(async () => {
  desk = await signIn()
})

describe('the next request after a save', () => {
  const lists = ['/rss.xml', '/news/atom.xml', '/feed.json', '/sitemap-news.xml']
  const seen = async (what: string) =>
    Promise.all(lists.map(async (path) => (await ask(path)).body.includes(what)))

  it('calls the story by the same id when its address changes', async () => {
    const story = await desk.create('articles', await aStory(desk, { headline: 'Umpan Tetap' }))
    const idAt = async (address: string): Promise<unknown> => {
      const feed = feedOfItems.parse(JSON.parse((await ask('/feed.json')).body))
      return feed.items.find(({ url }) => new URL(url).pathname === address)?.id
    }
    const before = await idAt(`/news/${story.slug}`)
    await desk.save('articles', story.id, { slug: 'umpan-beralamat-baru' })
    expect(before).toMatch(/^urn:uuid:/)
    expect(await idAt('/news/umpan-beralamat-baru')).toBe(before)
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })

  it('shows the story in every feed and sitemap, then its correction, then its withdrawal', async () => {
    const month = `/sitemap-berita-${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7)}.xml`
    await Promise.all([...lists, month].map((path) => ask(path)))
    const story = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Umpan Pertama Sekali' }),
    )
    expect(await seen('Umpan Pertama Sekali')).toEqual(lists.map(() => true))
    expect(locations((await ask(month)).body)).toContain(`/news/${story.slug}`)

    await desk.save('articles', story.id, { headline: 'Umpan Kedua Kalinya' })
    expect(await seen('Umpan Pertama Sekali')).toEqual(lists.map(() => false))
    expect(await seen('Umpan Kedua Kalinya')).toEqual(lists.map(() => true))

    await desk.save('articles', story.id, { genre: 'advertorial', advertiser: 'PT Contoh' })
    expect((await ask('/sitemap-news.xml')).body).not.toContain('Umpan Kedua Kalinya')
    expect((await ask('/rss.xml')).body).toContain('Advertorial: Umpan Kedua Kalinya')

    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
    expect(await seen('Umpan Kedua Kalinya')).toEqual(lists.map(() => false))
    expect((await ask(month)).body).not.toContain(`/news/${story.slug}`)
  })
})
