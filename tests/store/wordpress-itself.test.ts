/**
 * A WordPress of its own, where it is installed: written there, exported there, imported here, compared.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { noise } from '#content/intake/photo/photo-samples.ts'
import { diskFile } from '#content/newsroom/import/legacy/export-file.ts'
import type { LegacyOutcome } from '#content/newsroom/import/legacy/legacy-import.ts'
import { hasWordpress, startWordpress, type WordpressSite } from '#tests/running/wordpress-site.ts'
import { openStore } from './open-store.ts'

interface Term {
  id: number
  slug: string
  link: string
}
interface Upload {
  id: number
  link: string
  source_url: string
  media_details: { sizes: Record<string, { source_url: string }> }
}
interface Post {
  id: number
  slug: string
  link: string
  status: string
  date_gmt: string
  modified_gmt: string
  guid: { rendered: string }
  title: { raw: string }
  content: { rendered: string; protected: boolean }
}

describe.skipIf(!hasWordpress)('a site of WordPress itself', () => {
  const open = openStore()
  let site: WordpressSite
  let photo: Upload
  let terms: Record<'daerah' | 'jawa' | 'pasar' | 'sari', Term>
  let outcomes: LegacyOutcome[]
  const posts: Post[] = []

  beforeAll(async () => {
    site = await startWordpress()
    await write()
    outcomes = await importAll()
  }, 240_000)
  afterAll(() => site?.stop())

  async function write(): Promise<void> {
    await site.choosePermalinks('/%year%/%monthnum%/%postname%/')
    const daerah = await site.api<Term>('categories', { name: 'Daerah', slug: 'daerah-lama' })
    terms = {
      daerah,
      jawa: await site.api('categories', { name: 'Jawa', parent: daerah.id }),
      pasar: await site.api('tags', { name: 'Pasar & Niaga', slug: 'pasar' }),
      sari: await site.api('users', {
        username: 'sari',
        name: 'Sari Contoh',
        email: 'sari@lama.example',
        password: 'sandi-untuk-uji-saja',
        roles: ['author'],
      }),
    }
    const picture = await noise(1280, 960).jpeg().toBuffer()
    photo = await site.upload('Kapal Tiba.jpg', picture, {
      alt_text: 'Kapal di dermaga',
      caption: 'Kapal <em>tiba</em> pagi hari.',
    })
    const post = async (parts: object, kind = 'posts') => {
      const made = await site.api<Post>(kind, {
        status: 'publish',
        date_gmt: '2019-05-03T01:00:00',
        ...parts,
      })
      posts.push(made)
      return made
    }
    const renamed = await post({
      title: 'Harga “Beras” Naik & Turun',
      slug: 'harga-pertama',
      content: `Paragraf satu.\nBaris kedua.\n\n[caption id="attachment_${photo.id}" align="alignnone" width="300"]<img class="wp-image-${photo.id}" src="${photo.media_details.sizes.medium?.source_url}" alt="" width="300" height="225" /> Kata di bawah gambar[/caption]\n\nParagraf <strong>dua</strong> dengan ]]&gt; di dalamnya.`,
      excerpt: 'Ringkasan <b>pendek</b>.',
      author: terms.sari.id,
      categories: [terms.jawa.id],
      tags: [terms.pasar.id],
    })
    posts.splice(0, 1, await site.api(`posts/${renamed.id}`, { slug: 'harga-kedua' }))
    await post({
      title: 'Dari Penyunting Blok',
      content: `<!-- wp:heading --><h2>Kepala</h2><!-- /wp:heading -->\n\n<!-- wp:image {"id":${photo.id},"sizeSlug":"medium"} --><figure class="wp-block-image"><img src="${photo.media_details.sizes.medium?.source_url}" alt="" class="wp-image-${photo.id}"/></figure><!-- /wp:image -->\n\n<!-- wp:list --><ul><!-- wp:list-item --><li>Butir</li><!-- /wp:list-item --></ul><!-- /wp:list -->\n\n<!-- wp:paragraph --><p>Isi blok.</p><!-- /wp:paragraph -->`,
      featured_media: photo.id,
      categories: [terms.daerah.id],
    })
    await post({ title: 'Bersandi', content: 'Rahasia.', password: 'x' })
    await post({ title: 'Pribadi', content: 'Pribadi.', status: 'private' })
    await post({ title: 'Nanti', content: 'Nanti.', date_gmt: '2090-01-01T00:00:00' })
    await post({ title: 'Konsep', content: 'Konsep.', status: 'draft' })
    await post({ title: 'مرحبا', content: 'Isi.' })
    const parent = await post({ title: 'Tentang', content: '<p>Kami.</p>' }, 'pages')
    await post({ title: 'Tim', content: '<p>Tim.</p>', parent: parent.id }, 'pages')
  }

  async function importAll(): Promise<LegacyOutcome[]> {
    const { importLegacy } = await import('#content/newsroom/import/legacy/legacy-import.ts')
    const source = await import('#content/newsroom/import/legacy/wordpress-source.ts')
    const pictures = await import('#content/newsroom/import/legacy/legacy-pictures.ts')
    const file = join(open().dataDir, 'site.xml')
    writeFileSync(file, await site.exportAll())
    const became: LegacyOutcome[] = []
    await importLegacy(open().payload, {
      items: source.wordpressItems(await source.readCatalogues([diskFile(file)]), {
        zone: 'Asia/Jakarta',
        now: new Date(),
      }),
      readPicture: pictures.picturesIn(site.uploads, pictures.PICTURE_FOLDERS.wordpress),
      onOutcome: async (outcome) => {
        became.push(outcome)
      },
      onFault: (origin, error) => {
        throw new Error(origin, { cause: error })
      },
    })
    return became
  }

  const became = ({ id }: Post) => outcomes.find(({ origin }) => origin.endsWith(`/?p=${id}`))

  it('has each story here with its words, times, people, filing and pictures', async () => {
    for (const post of posts) {
      const outcome = became(post)
      expect(outcome, post.title.raw).toMatchObject({ change: 'created' })
      if (outcome?.kind !== 'story') continue
      const story = await open().payload.findByID({
        collection: 'articles',
        id: outcome.id ?? 0,
        draft: true,
        depth: 1,
      })
      expect(story).toMatchObject({
        headline: post.title.raw,
        // Slugs are in ASCII here, and drafts have none there.
        slug: /^[a-z0-9-]+$/.test(post.slug) ? post.slug : expect.stringMatching(/^[a-z0-9-]+$/),
      })
      if (post.status !== 'publish') continue
      expect(story.publishedAt).toBe(`${post.date_gmt}.000Z`)
      if (post.content.protected) continue
      const words = wordsIn(story.body)
      for (const word of plainText(post.content.rendered).split(' ')) expect(words).toContain(word)
    }
  })

  it('shows no reader what was not for all there', () => {
    const shown = posts.filter(({ status, content }) => status === 'publish' && !content.protected)
    const published = outcomes.filter(({ status }) => status === 'published')
    const names = ({ origin }: LegacyOutcome) => Number(origin.split('=')[1])
    // WordPress comes with a story, a page and the draft of another.
    const own = published.filter((outcome) => posts.some(({ id }) => id === names(outcome)))
    expect(own.map(names).sort()).toEqual(shown.map(({ id }) => id).sort())
  })

  it('has every address that readers had, by one redirect', async () => {
    const { oldAddressAt } = await import('#content/reading/lists/old-addresses.ts')
    const shown = posts.filter(({ status, content }) => status === 'publish' && !content.protected)
    const addresses = [
      ...shown.flatMap(({ id, link, guid }) => [link, guid.rendered, `${site.address}/?p=${id}`]),
      `${site.address}/2019/05/harga-pertama/`,
      ...Object.values(terms).map(({ link }) => link),
      photo.link,
      `${site.address}/?attachment_id=${photo.id}`,
      photo.source_url,
      ...Object.values(photo.media_details.sizes).map(({ source_url: size }) => size),
    ]
    const lost: string[] = []
    for (const address of addresses) {
      const answer = await oldAddressAt(address)
      if (answer?.kind !== 'moved') lost.push(address)
      // What it leads to is none itself.
      else expect(await oldAddressAt(answer.to), address).toBeUndefined()
    }
    expect(lost).toEqual([])
  })
})

/** The words of a stored body, whatever they stand in. */
const wordsIn = (body: unknown): string =>
  JSON.stringify(body)
    .matchAll(/"(?:text|caption|alt|title)":"((?:[^"\\]|\\.)*)"/g)
    .map(([, text = '']) => JSON.parse(`"${text}"`))
    .toArray()
    .join(' ')
