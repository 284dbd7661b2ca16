import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StoryPage } from '#components/page/story-page.tsx'
import { FEED_FILES } from '#content/base/address/feed-files.ts'
import { storyJsonLd } from '#content/machines/describe/story-seo.ts'
import { writeFeed } from '#content/machines/feeds/feed-writing.ts'
import { type Outlet, TEXT_NAMES, type TextName, textField } from '#content/model/story/fields.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { aPublishedStory, aSite } from '#tests/factories/story.ts'

const site = aSite()

/** What readers and machines get of a story, place by place. */
const OUTLETS: Record<Outlet, (story: PublishedStory) => readonly string[]> = {
  page: (story) => [
    renderToStaticMarkup(<StoryPage story={story} site={site} newest={[]} popular={[]} />),
  ],
  feed: (story) => {
    const feed = { site, title: 'News', description: 'Berita', home: '/news', stories: [story] }
    return FEED_FILES.map((file) => writeFeed(feed, file))
  },
  'structured data': (story) => [JSON.stringify(storyJsonLd(story, site))],
}

const sampleOf = (name: TextName) =>
  textField(name).kind === 'address' ? `https://contoh.example/${name}` : `Isi bidang ${name}`

/** Every plain text of a story, filled; it is of the genre that has `name`. */
const storyWith = (name: TextName) =>
  aPublishedStory({
    ...Object.fromEntries(TEXT_NAMES.map((each) => [each, sampleOf(each)])),
    genre: textField(name).genre ?? 'report',
  })

describe.each(TEXT_NAMES)('%s', (name) => {
  it.each(textField(name).outlets)('reaches the %s', (outlet) => {
    for (const output of OUTLETS[outlet](storyWith(name))) expect(output).toContain(sampleOf(name))
  })

  it('has a limit, so that no page breaks on it', () => {
    const { kind, maxLength } = textField(name)
    expect(kind === 'address' || maxLength).toBeTruthy()
  })
})
