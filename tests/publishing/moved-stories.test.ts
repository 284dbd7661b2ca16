/**
 * The addresses of a story that moves, and the pages around it.
 * @module
 */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { ask, fromMemory } from '#tests/promises/portal-answers.ts'

const { url } = inject('portal')

let desk: Desk
beforeAll(async () => {
  desk = await signIn()
})

describe('a story whose slug changes', () => {
  it('is one redirect away from each of its slugs, in whatever section', async () => {
    const story = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Slug yang Berganti Dua Kali' }),
    )
    await desk.save('articles', story.id, { slug: `${story.slug}-lagi` })
    await desk.save('articles', story.id, { slug: `${story.slug}-terakhir` })
    for (const old of [story.slug, `${story.slug}-lagi`]) {
      for (const section of ['news', 'olahraga']) {
        const answer = await ask(`/${section}/${old}`)
        expect(answer.status).toBe(301)
        expect(pathOf(answer.headers.location)).toBe(`/news/${story.slug}-terakhir`)
      }
    }
    expect((await ask(`/news/${story.slug}-terakhir`)).status).toBe(200)
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })

  it('redirects every old slug to the newest in one step, however it is spelt', async () => {
    const story = await desk.create('articles', await aStory(desk, { headline: 'Nama Pertama' }))
    const slugs = ['nama-kedua', 'nama-ketiga', 'nama-keempat']
    for (const slug of slugs) await desk.save('articles', story.id, { slug })
    const sains = await desk.find('sections', 'slug', 'sains')
    await desk.save('articles', story.id, { section: sains?.id })
    for (const old of [
      '/news/nama-pertama',
      '/news/nama-kedua/',
      '/News//Nama-Ketiga',
      '/news/nama-keempat',
    ]) {
      const { status, headers } = await ask(old)
      expect({ old, status, to: new URL(headers.location ?? '', url).pathname }).toEqual({
        old,
        status: 301,
        to: '/sains/nama-keempat',
      })
    }
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
    expect((await ask('/sains/nama-keempat')).status).toBe(410)
  })
})

describe('an address from another system', () => {
  it('of each kind that systems have is one redirect away from its page', async () => {
    const topics = [(await desk.create('topics', { name: 'Kapal Uji', slug: '' })).id]
    const story = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Judul Pindahan', topics }),
    )
    const { slug } = story
    const author = await desk.find('authors', 'slug', 'redaksi-warta')
    await desk.create('old-addresses', { path: '/?p=2160', story: story.id })
    await desk.create('old-addresses', { path: '/?cat=31', section: story.section })
    await desk.create('old-addresses', { path: '/author/rani', author: author?.id })
    const leads: [string, string][] = [
      ...[
        `/2019/05/${slug}/`,
        `/2019/05/03/${slug}/`,
        '/?p=2160',
        `/index.php/2019/05/${slug}/`,
        `/read/2019/05/03/2160/${slug}`,
        `/${slug}.html`,
        `/${slug}/`,
        `/2019/05/${slug}/amp/`,
        `/2019/05/${slug}/?amp`,
        `/2019/05/${slug}/feed/`,
        `/2019/05/${slug}/page/2/`,
      ].map((path): [string, string] => [path, `/news/${slug}`]),
      ['/feed/', '/rss.xml'],
      ['/news/feed/', '/news/rss.xml'],
      ['/category/news/', '/news'],
      ['/category/induk/news/page/2/', '/news'],
      ['/news/page/2/', '/news'],
      ['/?cat=31', '/news'],
      ['/page/2/?cat=31', '/news'],
      ['/index.php/page/2/?x=1&cat=31', '/news'],
      ['/tag/kapal-uji/', '/topik/kapal-uji'],
      ['/author/rani/', '/penulis/redaksi-warta'],
      ['/page/2/', '/terkini'],
    ]
    for (const [path, target] of leads) {
      const { status, headers } = await ask(path)
      const to = pathOf(headers.location)
      expect({ path, status, to }).toEqual({ path, status: 301, to: target })
      expect({ target, status: (await ask(target)).status }).toEqual({ target, status: 200 })
    }
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })

  it('is one redirect away from what it shows, wherever that is by then', async () => {
    const story = await desk.create('articles', await aStory(desk, { headline: 'Pindah Rumah' }))
    const news = await desk.find('sections', 'slug', 'news')
    const asked = '/read/216/judul-yang-lama'
    expect((await ask(asked)).status).toBe(404)
    expect((await ask('/?p=216')).status).toBe(404)
    const former = await desk.create('old-addresses', {
      path: 'https://lama.example/read/216/Judul-yang-Lama/',
      story: story.id,
    })
    await desk.create('old-addresses', { path: '/?p=216', story: story.id })
    await desk.create('old-addresses', { path: '/arsip/dihapus', gone: true })
    // That nothing is at the address of a file is remembered.
    const picture = '/wp-content/uploads/2018/01/kapal.jpg'
    expect((await ask(picture)).status).toBe(404)
    expect(fromMemory(await ask(picture))).toBe(true)
    await desk.create('old-addresses', { path: picture, story: story.id })
    const ofLists = [
      '/rubrik/kabar',
      '/topik/kabar-lama',
      '/penulis/kabar-lama',
      '/halaman/kabar-lama',
    ]
    for (const path of ofLists) await desk.create('old-addresses', { path, section: news?.id })
    const arrives = async (path: string, target: string) => {
      const { status, headers } = await ask(path)
      expect({ path, status, to: pathOf(headers.location) }).toEqual({
        path,
        status: 301,
        to: target,
      })
    }
    const paths = [
      asked,
      `${asked}/amp/`,
      `/Read//216/judul-yang-lama/?utm_source=x`,
      '/?x=1&p=216',
      picture,
    ]
    for (const path of paths) await arrives(path, `/news/${story.slug}`)
    await desk.save('articles', story.id, { slug: `${story.slug}-lagi` })
    for (const path of paths) await arrives(path, `/news/${story.slug}-lagi`)
    for (const path of ofLists) await arrives(`${path}/page/2`, '/news')
    for (const path of ofLists) await arrives(path, '/news')
    await arrives('/category/news/feed/', '/news')
    expect((await ask('/arsip/dihapus')).status).toBe(410)
    expect((await ask('/category/tidak-ada')).status).toBe(404)
    expect((await ask('/?utm_source=x')).status).toBe(200)

    await desk.save('old-addresses', former.id, { story: null, url: 'https://lain.example/a' })
    expect((await ask(asked)).headers.location).toBe('https://lain.example/a')
    // One target, and none that would be a second redirect.
    await expect(desk.save('old-addresses', former.id, { gone: true })).rejects.toThrow('400')
    await expect(desk.create('old-addresses', { path: '/x', url: `${url}/news` })).rejects.toThrow(
      '400',
    )
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})

describe('a published story', () => {
  it('cannot silently return to draft', async () => {
    const story = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Terbit lalu Kembali Jadi Draf' }),
    )
    expect((await ask(`/news/${story.slug}`)).status).toBe(200)
    await expect(desk.save('articles', story.id, { _status: 'draft' })).rejects.toThrow('403')
    expect((await ask(`/news/${story.slug}`)).status).toBe(200)
  })
})

describe('a day of the archive', () => {
  it('stays cached when another day gets a story', async () => {
    const path = '/indeks/2026/03/07'
    await ask(path)
    const story = await desk.create('articles', await aStory(desk, { headline: 'Kabar Hari Lain' }))
    expect(fromMemory(await ask(path))).toBe(true)
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})

/** The path of a redirect's target, which must be on this site. */
function pathOf(location: string | undefined): string {
  const target = new URL(location ?? '', url)
  expect(target.origin).toBe(url)
  return target.pathname
}
