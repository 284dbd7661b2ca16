import { describe, expect, it } from 'vitest'
import { aPhoto, aPublishedArticle, aSite } from '#tests/factories/article.ts'
import { articleOembed } from './story-oembed.ts'

describe('articleOembed', () => {
  it('names story, author and portal', () => {
    const author = { id: 3, slug: 'sari', name: 'Sari', kind: 'person' } as const
    const article = aPublishedArticle({ authors: [author] })
    expect(articleOembed(article, aSite())).toMatchObject({
      version: '1.0',
      type: 'link',
      title: article.headline,
      author_name: 'Sari',
      provider_name: aSite().name,
    })
  })

  it('shows the photo where there is room, a smaller cut where there is less, none where there is none', () => {
    const article = aPublishedArticle({ hero: aPhoto() })
    const wide = articleOembed(article, aSite())
    const narrow = articleOembed(article, aSite(), { width: 700 })
    expect(wide.thumbnail_width).toBe(1200)
    expect(narrow.thumbnail_width).toBeLessThanOrEqual(700)
    expect(narrow.thumbnail_url).not.toBe(wide.thumbnail_url)
    expect(articleOembed(article, aSite(), { width: 10, height: 10 })).not.toHaveProperty(
      'thumbnail_url',
    )
  })

  it('shows the card of a story without a photo, and no author where none is named', () => {
    const oembed = articleOembed(aPublishedArticle(), aSite())
    expect(oembed.thumbnail_url).toMatch(/\/kartu\/berita\//)
    expect(oembed).not.toHaveProperty('author_name')
  })
})
