/**
 * The link preview of a story follows the desk's changes.
 * @module
 */
import { describe, expect, inject, it } from 'vitest'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf } from '#tests/promises/page-document.ts'
import { htmlOf } from '#tests/promises/portal-answers.ts'
import { expectPicture, previewOf } from '#tests/promises/shared-preview.ts'

const { wireStory } = inject('portal')

describe('the preview of a story', () => {
  it('shows a card for a story without a photo, a new one for a new headline, and none after withdrawal', async () => {
    const desk = await signIn()
    const story = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Berita Tanpa Foto' }),
    )
    const path = `/news/${story.slug}`
    expect(await expectPicture(path)).toBe('image/png')
    const shared = await previewOf(path)
    expect(shared.ogTitle).toBe('Berita Tanpa Foto')
    const oldCard = shared.ogImage?.[0]?.url ?? ''
    const drawn = await bytesAt(oldCard)

    await desk.save('articles', story.id, { headline: 'Berita yang Masih Tanpa Foto' })
    await expectPicture(path)
    const newCard = (await previewOf(path)).ogImage?.[0]?.url ?? ''
    expect(newCard).not.toBe(oldCard)
    // The shared address keeps working, and no longer shows what was corrected.
    expect((await bytesAt(oldCard)).equals(await bytesAt(newCard))).toBe(true)
    expect((await bytesAt(oldCard)).equals(drawn)).toBe(false)

    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
    expect((await fetch(oldCard)).status).toBe(404)
    expect((await fetch(newCard)).status).toBe(404)
  })

  it('shows the year of an old story in the shared picture, and leaves the photo for search engines unchanged', async () => {
    const desk = await signIn()
    const wire = await desk.find('articles', 'slug', wireStory.split('/').at(-1) ?? '')
    const headline = 'Berita dari Tahun Lampau'
    const old = { headline, hero: wire?.hero, publishedAt: '2022-01-08T06:38:00+07:00' }
    const story = await desk.create('articles', await aStory(desk, old))
    const path = `/news/${story.slug}`
    expect(await expectPicture(path)).toBe('image/jpeg')
    expect((await previewOf(path)).ogImage?.[0]?.url).toContain('/kartu/berita/')
    const html = await htmlOf(path)
    const notice = documentOf(html).querySelector('[role=note]')?.textContent
    expect(notice).toContain('terbit tahun 2022')
    expect(html).toMatch(/"contentUrl":"[^"]+\/media\//)

    await desk.save('articles', story.id, { evergreen: true })
    expect((await previewOf(path)).ogImage?.[0]?.url).toContain('/media/')
    expect(await htmlOf(path)).not.toContain('terbit tahun 2022')
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})

async function bytesAt(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer())
}
