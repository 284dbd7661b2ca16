import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { slugOf } from '#content/base/address/slug.ts'
import type {
  IncomingBlock,
  IncomingPicture,
  IncomingStory,
} from '#content/intake/copy/incoming-story.ts'
import { readMarkdownPage } from '#content/intake/markdown/markdown-page.ts'
import { readMarkdownStory } from '#content/intake/markdown/markdown-story.ts'
import { blockPictures, type Inline, itemWords } from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import { starterSite } from './starter-site.ts'

const folder = new URL('./', import.meta.url)

const stories = readdirSync(new URL('stories/', folder))
  .filter((name) => name.endsWith('.md'))
  .map((name): IncomingStory & { name: string } => {
    const { story, warnings, dropped } = readMarkdownStory(
      readFileSync(new URL(`stories/${name}`, folder), 'utf8'),
    )
    expect({ name, warnings, dropped }).toEqual({ name, warnings: [], dropped: [] })
    return { ...story, name: basename(name, '.md') }
  })

const site = starterSite.parse(parse(readFileSync(new URL('site.yaml', folder), 'utf8')))

function words(block: IncomingBlock): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.content]
    case 'list':
      return block.items.map(itemWords)
    case 'fact-box':
      return block.content.flatMap(words)
    default:
      return []
  }
}

function pictures(story: IncomingStory): IncomingPicture[] {
  const inside = story.body.flatMap((block) => blockPictures(block))
  return story.photo ? [story.photo, ...inside] : inside
}

/** Counts each of `values`. */
function tally(values: readonly (string | undefined)[]): Map<string | undefined, number> {
  return new Map(
    [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]),
  )
}

describe('the starter stories', () => {
  it('fill two pages of the News index and every other section', () => {
    const sections = tally(stories.map(({ section }) => section))
    expect(stories.length).toBeGreaterThanOrEqual(26)
    expect(sections.get('news')).toBeGreaterThanOrEqual(14)
    for (const { slug } of site.sections) expect(sections.get(slug), slug).toBeGreaterThanOrEqual(2)
    expect(sections.size).toBe(site.sections.length)
  })

  it('have bylines of desks that the starter site defines', () => {
    const desks = site.authors.map(({ name }) => name)
    for (const { authors, editor } of stories) {
      expect(authors.length).toBeGreaterThan(0)
      expect(desks).toEqual(expect.arrayContaining(editor ? [...authors, editor] : authors))
    }
  })

  it.each(stories)(
    '$name has its headline for a name, and a summary for search results',
    (story) => {
      expect(slugOf(story.headline)).toBe(story.name)
      expect(story.name.length).toBeLessThanOrEqual(70)
      expect(story.headline.length).toBeLessThanOrEqual(75)
      expect(story.summary?.length).toBeGreaterThanOrEqual(110)
      expect(story.summary?.length).toBeLessThanOrEqual(155)
    },
  )

  it.each(stories)('$name is as long as an explainer, with its genre, zone and topics', (story) => {
    const count = story.body.flatMap(words).map(inlineText).join(' ').split(/\s+/u).length
    expect(count).toBeGreaterThanOrEqual(220)
    expect(count).toBeLessThanOrEqual(450)
    expect(story.genre).toBeDefined()
    expect(story.timeZone).toBeDefined()
    expect(story.topics.length).toBeGreaterThanOrEqual(1)
    expect(story.topics.length).toBeLessThanOrEqual(3)
  })

  it.each(stories)('$name has its pictures beside it, described and credited', (story) => {
    expect(story.photo).toBeDefined()
    for (const { file, alt, caption, credit } of pictures(story)) {
      expect(existsSync(new URL(file ?? '', folder)), file).toBe(true)
      expect(alt.length).toBeGreaterThan(20)
      expect(caption).toBeTruthy()
      expect(credit).toMatch(/Redaksi Warta/u)
    }
  })

  it('use every picture', () => {
    const used = stories.flatMap(pictures).map(({ file }) => file)
    const drawn = readdirSync(new URL('pictures/', folder)).map((name) => `pictures/${name}`)
    expect([...new Set(used)].sort()).toEqual(drawn.sort())
  })

  it('have distinct times within the weeks before the first start', () => {
    const times = stories.map(({ publishedAt }) => publishedAt?.toISOString())
    expect(new Set(times).size).toBe(stories.length)
    for (const time of times) {
      expect(time && time > '2026-09-20' && time < '2026-11-21', time).toBe(true)
    }
  })

  it('share most topics, so that topic pages are lists', () => {
    const topics = [...tally(stories.flatMap((story) => story.topics)).values()]
    expect(topics.filter((count) => count > 1).length).toBeGreaterThan(topics.length * 0.8)
  })

  it('never repeat eight words in a row', () => {
    const owners = new Map<string, string>()
    for (const { name, body } of stories) {
      for (const content of body.flatMap(words)) {
        const said =
          inlineText(content)
            .toLowerCase()
            .match(/[\p{L}\d]+/gu) ?? []
        for (let from = 0; from + 8 <= said.length; from += 1) {
          const run = said.slice(from, from + 8).join(' ')
          expect(owners.get(run) ?? name, run).toBe(name)
          owners.set(run, name)
        }
      }
    }
  })
})

describe('the starter site', () => {
  it('has the pages that press law requires, with placeholders for names', () => {
    expect(site.pages.map(({ slug }) => slug)).toEqual([
      'tentang',
      'redaksi',
      'pedoman-media-siber',
      'kode-etik',
      'koreksi',
      'pemberitaan-ramah-anak',
      'kontak',
      'iklan',
      'privasi',
    ])
    const redaksi = site.pages.find(({ slug }) => slug === 'redaksi')
    expect(redaksi?.body).toContain('[isi: nama penanggung jawab]')
  })

  it.each(site.pages)('has page $slug as valid Markdown', ({ body }) => {
    expect(readMarkdownPage(body).length).toBeGreaterThan(3)
  })
})
