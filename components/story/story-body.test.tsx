import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { words } from '#content/base/words/words.ts'
import { storyHtml } from '#content/machines/feeds/story-html.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { aPhoto, aPublishedStory, aSite } from '#tests/factories/story.ts'
import { StoryBody } from './story-body.tsx'

const grid = {
  head: ['Danau', 'Luas'],
  rows: [
    ['Toba', '1.130'],
    ['Towuti', '561'],
  ],
}
const photo = aPhoto({ alt: 'Diagram batang', caption: 'Luas danau', credit: 'Grafik: Redaksi' })

const page = (...blocks: Block<Photo>[]) => renderToStaticMarkup(<StoryBody blocks={blocks} />)
const feed = (...blocks: Block<Photo>[]) =>
  storyHtml(aPublishedStory({ body: blocks }), aSite(), {
    ...words.story,
    ai: words.ai,
  })

describe('a table', () => {
  const table: Block<Photo> = { type: 'table', title: 'Terluas', ...grid, source: 'Badan <Contoh>' }

  it('scrolls within a region of its own, which the keyboard reaches by its title', () => {
    const html = page(table)
    expect(html).toMatch(/<figcaption id="tabel-0"[^>]*>Terluas</)
    expect(html).toMatch(/<section aria-labelledby="tabel-0" tabindex="0"/i)
  })

  it('names its columns and rows, and sets numbers flush right', () => {
    const html = page(table)
    expect(html).toContain('<th scope="col" class="text-left">Danau</th>')
    expect(html).toContain('<th scope="row" class="text-left">Towuti</th>')
    expect(html).toMatch(/<td class="text-right[^"]*">561</)
  })

  it('tells its source, on the page and in feeds', () => {
    for (const html of [page(table), feed(table)])
      expect(html).toContain('Sumber: Badan &lt;Contoh&gt;.')
    expect(feed(table)).toContain('<caption>Terluas</caption>')
  })
})

describe('a chart', () => {
  const chart: Block<Photo> = {
    type: 'chart',
    title: 'Luas danau',
    picture: photo,
    description: 'Toba dua kali Towuti.',
    data: grid,
  }

  it('is described to those who do not see it, with its data at hand', () => {
    const html = page(chart)
    expect(html).toContain('aria-describedby="grafik-0-uraian"')
    expect(html).toMatch(/<details.*<p id="grafik-0-uraian"[^>]*>Toba dua kali Towuti\.<.*<table/)
    expect(html).toContain('(Grafik: Redaksi)')
  })

  it('has all of it in feeds', () => {
    const html = feed(chart)
    expect(html).toContain('<p>Toba dua kali Towuti.</p>')
    expect(html).toContain('<td>561</td>')
  })
})

it('a gallery shows each picture with its caption and credit, and is named', () => {
  const gallery: Block<Photo> = { type: 'gallery', pictures: [photo, aPhoto({ id: 10 })] }
  expect(page(gallery)).toContain('aria-label="Galeri foto"')
  expect(page(gallery).match(/<picture/g)).toHaveLength(2)
  expect(feed(gallery).match(/<img/g)).toHaveLength(2)
  for (const html of [page(gallery), feed(gallery)]) {
    expect(html).toContain('Luas danau (Grafik: Redaksi)')
  }
})

it('a pull quote is no quotation', () => {
  const quote: Block<Photo> = { type: 'pull-quote', text: 'Laut itu jalan.', speaker: 'Ibu Contoh' }
  for (const html of [page(quote), feed(quote)]) {
    expect(html).toContain('Laut itu jalan.')
    expect(html).toContain('Ibu Contoh')
    expect(html).not.toContain('<blockquote')
  }
})

it('"Baca juga" leads to where the other story is', () => {
  const section = { id: 1, slug: 'sains', name: 'Sains' }
  const headline = headlineAlone({ genre: 'report', headline: 'Cincin & Api' }, words.genres)
  const story = { id: 5, slug: 'cincin-api', headline, section }
  const related: Block<Photo> = { type: 'related', story }
  expect(page(related)).toMatch(/Baca juga.*<a href="\/sains\/cincin-api"[^>]*>Cincin &amp; Api</)
  expect(feed(related)).toContain(
    'Baca juga: <a href="https://warta.example/sains/cincin-api">Cincin &amp; Api</a>',
  )
})
