import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { words } from '#content/base/words/words.ts'
import { storyHtml } from '#content/machines/feeds/story-html.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { anAttachment } from '#tests/factories/attachment.ts'
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
const feed = (...blocks: Block<Photo>[]) => storyHtml(aPublishedStory({ body: blocks }), aSite())

describe('a table', () => {
  const table: Block<Photo> = { type: 'table', title: 'Terluas', ...grid, source: 'Badan <Contoh>' }

  it('scrolls inside a region that is named by its title and focusable', () => {
    const html = page(table)
    expect(html).toMatch(/<figcaption id="tabel-0"[^>]*>Terluas</)
    expect(html).toMatch(/<section aria-labelledby="tabel-0" tabindex="0"/i)
  })

  it('has column and row headers, and right-aligned numbers', () => {
    const html = page(table)
    expect(html).toContain('<th scope="col" class="text-left">Danau</th>')
    expect(html).toContain('<th scope="row" class="text-left">Towuti</th>')
    expect(html).toMatch(/<td class="text-right[^"]*">561</)
  })

  it('shows its source on the page and in feeds', () => {
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

  it('has a text description and its data as a table', () => {
    const html = page(chart)
    expect(html).toContain('aria-describedby="grafik-0-uraian"')
    expect(html).toMatch(/<details.*<p id="grafik-0-uraian"[^>]*>Toba dua kali Towuti\.<.*<table/)
    expect(html).toContain('(Grafik: Redaksi)')
  })

  it('has its description and data in feeds', () => {
    const html = feed(chart)
    expect(html).toContain('<p>Toba dua kali Towuti.</p>')
    expect(html).toContain('<td>561</td>')
  })
})

it('a gallery is named and shows each picture with its caption and credit', () => {
  const gallery: Block<Photo> = { type: 'gallery', pictures: [photo, aPhoto({ id: 10 })] }
  expect(page(gallery)).toContain('aria-label="Galeri foto"')
  expect(page(gallery).match(/<picture/g)).toHaveLength(2)
  expect(feed(gallery).match(/<img/g)).toHaveLength(2)
  for (const html of [page(gallery), feed(gallery)]) {
    expect(html).toContain('Luas danau (Grafik: Redaksi)')
  }
})

it('a pull quote is not a blockquote', () => {
  const quote: Block<Photo> = { type: 'pull-quote', text: 'Laut itu jalan.', speaker: 'Ibu Contoh' }
  for (const html of [page(quote), feed(quote)]) {
    expect(html).toContain('Laut itu jalan.')
    expect(html).toContain('Ibu Contoh')
    expect(html).not.toContain('<blockquote')
  }
})

it('"Baca juga" links the other story', () => {
  const section = { id: 1, slug: 'sains', name: 'Sains' }
  const headline = headlineAlone({ genre: 'report', headline: 'Cincin & Api' }, words.genres)
  const story = { id: 5, slug: 'cincin-api', headline, section }
  const related: Block<Photo> = { type: 'related', story }
  expect(page(related)).toMatch(/Baca juga.*<a href="\/sains\/cincin-api"[^>]*>Cincin &amp; Api</)
  expect(feed(related)).toContain(
    'Baca juga: <a href="https://warta.example/sains/cincin-api">Cincin &amp; Api</a>',
  )
})

describe('the picture of a link card', () => {
  const card = (parts: Partial<Photo>): Block<Photo> => ({
    type: 'embed',
    url: 'https://contoh.example/peta',
    title: 'Peta',
    picture: { ...aPhoto(), ...parts },
  })

  it('has its credit and the label that AI pictures require, each also alone', () => {
    const caption = (parts: Partial<Photo>) =>
      /<figcaption[^>]*>(.*?)<\/figcaption>/.exec(page(card(parts)))?.[1]?.replace(/<[^>]*>/g, '')
    expect(caption({})).toBeUndefined()
    expect(caption({ credit: 'Contoh' })).toBe('(Foto: Contoh)')
    expect(caption({ aiUse: 'generated' })).toBe('Dibuat dengan AI. ')
    expect(caption({ aiUse: 'altered', credit: 'Contoh' })).toMatch(/AI.*\. \(Foto: Contoh\)$/)
  })
})

describe('an attachment', () => {
  const block = (parts: Partial<Attachment>): Block<Photo> => ({
    type: 'attachment',
    file: anAttachment(parts),
  })
  const film = { format: 'mp4', path: '/media/0a/rapat.mp4', width: 640, height: 360 } as const

  it('loads nothing before a reader asks, and keeps its place', () => {
    expect(page(block({}))).toMatch(/<audio controls="" preload="none" src="[^"]*\.mp3"/)
    const html = page(block({ ...film, poster: aPhoto(), captions: '/media/0b/teks.vtt' }))
    expect(html).toMatch(/<video controls="" preload="none"/)
    expect(html).toMatch(/width="640" height="360" poster="\/media\//)
    expect(html).toMatch(/<track kind="captions" src="\/media\/0b\/teks\.vtt" srcLang="id"/)
  })

  it('is a link with its size, as a document nothing else', () => {
    const html = page(block({ format: 'pdf', path: '/media/0a/laporan.pdf', pages: 12 }))
    expect(html).toMatch(/Dokumen PDF · 3:20 · 12 halaman · 2,4 MB/)
    expect(html).toContain('href="/media/0a/laporan.pdf"')
    expect(html).not.toMatch(/<audio|<video|<iframe|<object|<embed/)
  })

  it('has its transcript behind a disclosure, its credit, and the label that AI requires', () => {
    const html = page(
      block({ transcript: 'Kapal <singgah>.', credit: 'Radio X', aiUse: 'altered' }),
    )
    expect(html).toMatch(/<details.*Transkrip.*Kapal &lt;singgah&gt;\./)
    expect(html).toMatch(/Diubah dengan AI\. .*Radio X/)
  })

  it('is a line in feeds', () => {
    expect(feed(block({ credit: 'Radio X' }))).toContain(
      '<p><a href="https://warta.example/media/0123456789abcdef/wawancara.mp3">Wawancara dengan nakhoda</a> (Audio, 3:20, 2,4 MB, Radio X)</p>',
    )
  })
})
