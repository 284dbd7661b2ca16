import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { episodesOf, type Podcast } from '#content/model/podcast/podcast.ts'
import { anAttachment } from '#tests/factories/attachment.ts'
import { aPhoto, aPublishedStory, aSite } from '#tests/factories/story.ts'
import { podcastGuid, writePodcast } from './podcast-writing.ts'

const podcast: Podcast = {
  title: 'Suara <Pelabuhan> & Laut',
  description: 'Cerita dari dermaga.',
  category: 'news-daily',
  author: 'Warta',
  email: 'podcast@warta.example',
  isExplicit: false,
  cover: '/podcast/suara.0123456789ab.jpg',
}
const recording = anAttachment({ captions: '/media/ab/teks.vtt' })
const stories = [
  aPublishedStory({ id: 1, hero: aPhoto(), body: [{ type: 'attachment', file: recording }] }),
  aPublishedStory({ id: 2 }),
  aPublishedStory({
    id: 3,
    body: [
      { type: 'attachment', file: anAttachment({ id: 6, format: 'pdf', path: '/media/cd/a.pdf' }) },
      { type: 'attachment', file: anAttachment({ id: 7, format: 'm4a', path: '/media/cd/b.m4a' }) },
    ],
  }),
]
const feed = writePodcast({ podcast, slug: 'suara', episodes: episodesOf(stories) }, aSite())

describe('the feed of a podcast', () => {
  it('is read by an independent reader, with each recording', async () => {
    const read = await new Parser().parseString(feed)
    expect(read).toMatchObject({
      title: 'Suara <Pelabuhan> & Laut',
      link: 'https://warta.example/topik/suara',
      feedUrl: 'https://warta.example/podcast/suara.xml',
      itunes: {
        author: 'Warta',
        explicit: 'false',
        image: 'https://warta.example/podcast/suara.0123456789ab.jpg',
        owner: { name: 'Warta', email: 'podcast@warta.example' },
        categoriesWithSubs: [{ name: 'News', subs: [{ name: 'Daily News' }] }],
      },
    })
    expect(read.items.map(({ enclosure }) => enclosure)).toEqual([
      {
        url: 'https://warta.example/media/0123456789abcdef/wawancara.mp3',
        length: '2345678',
        type: 'audio/mpeg',
      },
      { url: 'https://warta.example/media/cd/b.m4a', length: '2345678', type: 'audio/mp4' },
    ])
    expect(read.items[0]?.itunes).toMatchObject({ duration: '200', explicit: 'false' })
  })

  it('says what Podcasting 2.0 asks', () => {
    expect(feed).toContain(
      '<podcast:transcript url="https://warta.example/media/ab/teks.vtt" type="text/vtt" language="id"/>',
    )
    expect(feed).toMatch(/<podcast:guid>[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
  })

  it('is whole without episodes, a cover and an address', async () => {
    const { cover: _cover, email: _email, ...bare } = podcast
    const read = await new Parser().parseString(
      writePodcast({ podcast: bare, slug: 'suara', episodes: [] }, aSite()),
    )
    expect([read.title, read.items]).toEqual([podcast.title, []])
  })
})

// The example of podcasting2.org/docs/podcast-namespace/tags/guid.
it('the id of a podcast is that of its address, whatever the scheme', () => {
  const id = '917393e3-1b1e-5cef-ace4-edaa54e1f810'
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe(id)
  expect(podcastGuid('http://mp3s.nashownotes.com/pc20rss.xml/')).toBe(id)
})
