import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { bareStory, sampleLive } from '#components/gallery/gallery-samples.ts'
import { EntriesPage } from '#components/page/entries-page.tsx'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import type { LivePage } from '#content/model/live/entry.ts'
import { LiveCoverageView } from './live-coverage.tsx'

const story = { ...bareStory, genre: 'live' as const, slug: 'gempa' }
const path = `/${story.section.slug}/gempa`
const page = (view: React.JSX.Element) =>
  parseHTML(`<body>${renderToStaticMarkup(view)}</body>`).document
const links = (document: Document) =>
  [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
const ended: LivePage = {
  ...sampleLive,
  coverage: { ...sampleLive.coverage, endedAt: new Date('2026-03-07T09:00:00Z') },
}

describe('the head of a coverage', () => {
  it('is complete without script: entries, key moments, older pages, and two ways to what is new', () => {
    const document = page(<LiveCoverageView story={story} live={sampleLive} />)
    expect([...document.querySelectorAll('article')].map(({ id }) => id)).toEqual([
      'e-24',
      'e-23',
      'e-22',
    ])
    expect(links(document)).toEqual(
      expect.arrayContaining([
        path,
        `${path}?segarkan=60`,
        `${path}/sejak/2#e-24`,
        `${path}/sejak/1`,
      ]),
    )
    expect(document.querySelector('meta')).toBeNull()
    expect(document.querySelector('button')?.hasAttribute('hidden')).toBe(true)
    expect(document.getElementById('langsung')?.getAttribute('data-live')).toBe(
      '/feed/langsung/4.json',
    )
  })

  it('loads itself again only where the reader chose that, and then asks nothing by script', () => {
    const document = page(<LiveCoverageView story={story} live={sampleLive} refreshes />)
    expect(document.querySelector('meta')?.outerHTML).toMatch(/http-equiv="refresh" content="60"/)
    expect(document.querySelector('[data-live],button')).toBeNull()
    expect(links(document)).toContain(path)
  })

  it('reads like a story once it has ended', () => {
    const document = page(<LiveCoverageView story={story} live={ended} refreshes />)
    expect(document.querySelector('[data-live],button,meta')).toBeNull()
    expect(links(document)).toContain(`${path}/sejak/1`)
    const end = words.live.ended(formatStamp(new Date('2026-03-07T09:00:00Z'), 'Asia/Jakarta'))
    expect(String(document)).toContain(end)
  })

  it('names the link of an entry by what is seen of it, too', () => {
    const document = page(<LiveCoverageView story={story} live={sampleLive} />)
    const link = document.querySelector('#e-24 a')
    expect(link?.hasAttribute('aria-label')).toBe(false)
    const seen = link?.querySelector('time')?.textContent
    expect(link?.textContent).toBe(`${seen}, ${words.live.permanent} 24`)
  })

  it('marks a key entry that is not verified in the list of key entries too', () => {
    const keys = sampleLive.keys.map((key) => ({ ...key, unverified: true as const }))
    const marked = page(<LiveCoverageView story={story} live={{ ...sampleLive, keys }} />)
    const plain = page(<LiveCoverageView story={story} live={sampleLive} />)
    expect(marked.querySelector('nav')?.textContent).toContain(`${words.story.unverified}. Peri`)
    expect(plain.querySelector('nav')?.textContent).not.toContain(words.story.unverified)
  })

  it('says of a removed entry when and why, and nothing else', () => {
    const document = page(<LiveCoverageView story={story} live={sampleLive} />)
    const text = document.getElementById('e-22')?.textContent
    expect(text).toContain(formatStamp(new Date('2026-03-07T07:15:00Z'), 'Asia/Jakarta'))
    expect(text).toMatch(/: Sumbernya menarik keterangannya\.$/)
  })
})

describe('a page of entries', () => {
  const entry = sampleLive.entries[0]
  const full: LivePage = {
    ...sampleLive,
    page: 1,
    entries: Array.from({ length: 20 }, (_, index) => ({ ...entry, number: 20 - index }) as never),
  }

  it('does not change once it is full, whatever comes later', () => {
    const later = { ...ended.coverage, entries: 500, revision: 900, changedAt: new Date() }
    const one = renderToStaticMarkup(<EntriesPage story={story} live={full} page={1} />)
    const other = renderToStaticMarkup(
      <EntriesPage story={story} live={{ ...full, coverage: later }} page={1} />,
    )
    expect(other).toBe(one)
    expect(one).toContain(`href="${path}/sejak/2"`)
  })

  it('leads to the head while it is not full', () => {
    const document = page(<EntriesPage story={story} live={{ ...sampleLive, page: 2 }} page={2} />)
    expect(links(document)).not.toContain(`${path}/sejak/3`)
    expect(links(document)).toContain(`${path}/sejak/1`)
  })
})
