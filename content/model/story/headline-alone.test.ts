import { describe, expect, it } from 'vitest'
import { words } from '#content/base/words/words.ts'
import { collectionJsonLd } from '#content/machines/describe/site-seo.ts'
import { storyOembed } from '#content/machines/describe/story-oembed.ts'
import { storyMetadata } from '#content/machines/describe/story-seo.ts'
import { breakingAt } from '#content/model/site/breaking.ts'
import { aPublishedStory, aSite, aTeaser } from '#tests/factories/story.ts'
import type { StoryLink } from './body.ts'
import { GENRES } from './genre.ts'
import { headlineAlone } from './headline-alone.ts'

const headline = 'Rumah Idaman di Tepi Sungai'
const paid = { genre: 'advertorial', headline } as const
const told = 'Advertorial: Rumah Idaman di Tepi Sungai'

describe('a headline alone', () => {
  it.each(GENRES)('is the headline of %s, labelled if it is an advertorial', (genre) => {
    const alone = headlineAlone({ genre, headline }, words.genres)
    expect(alone).toBe(genre === 'advertorial' ? told : headline)
  })

  it('is shown in link previews, the tab title and oEmbed', () => {
    const article = aPublishedStory(paid)
    const { title, openGraph, twitter } = storyMetadata(article, aSite())
    expect([title, openGraph?.title, twitter?.title]).toEqual([told, told, told])
    expect(storyOembed(article, aSite()).title).toBe(told)
  })

  it('is used in the breaking news strip and the structured data of lists', () => {
    const until = new Date('2026-03-08T12:00:00Z')
    const teaser = aTeaser(paid)
    const now = new Date('2026-03-08T10:00:00Z')
    expect(breakingAt({ story: teaser.id, until }, teaser, now)?.text).toBe(told)
    const list = collectionJsonLd(aSite(), { name: 'News', path: '/news', teasers: [teaser] })
    expect(JSON.stringify(list)).toContain(told)
  })

  it('is required in a link from another story', () => {
    const section = { id: 1, slug: 'news', name: 'News' }
    // @ts-expect-error: a headline that may hide that it was paid for.
    const link: StoryLink = { id: 1, slug: 'rumah', headline, section }
    expect(link.headline).toBe(headline)
  })
})
