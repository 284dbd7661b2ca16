import { describe, expect, it } from 'vitest'
import { aPhoto, aPublishedStory, aSite } from '#tests/factories/story.ts'
import { storyOembed } from './story-oembed.ts'

describe('storyOembed', () => {
  it('contains the story, the author and the portal', () => {
    const author = { id: 3, slug: 'sari', name: 'Sari', kind: 'person' } as const
    const story = aPublishedStory({ authors: [author] })
    expect(storyOembed(story, aSite())).toMatchObject({
      version: '1.0',
      type: 'link',
      title: story.headline,
      author_name: 'Sari',
      provider_name: aSite().name,
    })
  })

  it('shows the largest photo that fits, and none if none fits', () => {
    const story = aPublishedStory({ hero: aPhoto() })
    const wide = storyOembed(story, aSite())
    const narrow = storyOembed(story, aSite(), { width: 700 })
    expect(wide.thumbnail_width).toBe(1200)
    expect(narrow.thumbnail_width).toBeLessThanOrEqual(700)
    expect(narrow.thumbnail_url).not.toBe(wide.thumbnail_url)
    expect(storyOembed(story, aSite(), { width: 10, height: 10 })).not.toHaveProperty(
      'thumbnail_url',
    )
  })

  it('shows the card of a story without a photo, and no author without a byline', () => {
    const oembed = storyOembed(aPublishedStory(), aSite())
    expect(oembed.thumbnail_url).toMatch(/\/kartu\/berita\//)
    expect(oembed).not.toHaveProperty('author_name')
  })
})
