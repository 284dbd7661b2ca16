import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { aTeaser } from '#tests/factories/story.ts'
import { StoryPage } from './story-page.tsx'

const site: Site = {
  name: 'Warta',
  description: 'Portal berita.',
  url: 'https://warta.example',
  logo: { path: '/logo.png', width: 600, height: 60 },
  publisher: { name: 'PT Contoh' },
  social: [{ network: 'whatsapp', url: 'https://whatsapp.example/warta' }],
  sections: [],
  pages: [],
}

const time = new Date('2022-01-07T23:38:00Z')

const plain: PublishedStory = {
  id: 1,
  slug: 'judul',
  headline: 'Judul Berita',
  section: { id: 1, slug: 'news', name: 'News' },
  genre: 'report',
  status: 'published',
  feedId: 'urn:uuid:5ad4c2b0-4d0f-4a8e-8d5e-000000000002',
  publishedAt: time,
  firstPublishedAt: time,
  modifiedAt: time,
  timeZone: 'Asia/Jakarta',
  authors: [],
  topics: [],
  corrections: [],
  body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi <berita>.' }] }],
}

const page = (parts: Partial<PublishedStory> = {}) =>
  renderToStaticMarkup(<StoryPage story={{ ...plain, ...parts }} site={site} newest={[]} />)

describe('StoryPage', () => {
  it('links the section, shows the time to readers and machines, and escapes the text', () => {
    const html = page()
    expect(html).toContain('href="/news"')
    expect(html).toContain(
      '<time dateTime="2022-01-08T06:38:00+07:00">Sabtu, 08/01/2022 06:38 WIB</time>',
    )
    expect(html).toContain('<p>Isi &lt;berita&gt;.</p>')
    expect(html).toContain('Follow Us')
  })

  it('omits what a story does not have', () => {
    const html = page()
    for (const word of [
      'Oleh',
      'Diperbarui',
      'Sumber',
      'Editor',
      'Koreksi',
      'Topik',
      '<figure',
      'undefined',
    ])
      expect(html).not.toContain(word)
  })

  it('starts the first paragraph with the dateline, even below a heading', () => {
    const heading = {
      type: 'heading',
      level: 2,
      content: [{ type: 'text', text: 'Awal' }],
    } as const
    const html = page({ dateline: 'JAKARTA', body: [heading, ...plain.body, ...plain.body] })
    expect(html.match(/<strong>JAKARTA<\/strong> – Isi/g)).toHaveLength(1)
  })

  it('numbers a list from where it starts, and nests the list inside it', () => {
    const words = (text: string) => ({ type: 'text', text }) as const
    const inner = { type: 'list', ordered: false, items: [[words('dalam')]] } as const
    const items = [[words('lima'), inner], [words('enam')]]
    const html = page({ body: [{ type: 'list', ordered: true, start: 5, items }] })
    const plainHtml = html.replace(/ class="[^"]*"/g, '')
    expect(plainHtml).toContain(
      '<ol start="5"><li>lima<ul><li>dalam</li></ul></li><li>enam</li></ol>',
    )
  })

  it('names the agency by code and in full, and links the original', () => {
    const html = page({
      agency: { id: 1, code: 'AA', name: 'Anadolu Agency', url: 'https://agency.example' },
      originalUrl: 'https://agency.example/asli',
    })
    expect(html).toContain('(AA)')
    expect(html).toContain('<a href="https://agency.example">Anadolu Agency</a>')
    expect(html).toContain('<a href="https://agency.example/asli">')
  })

  it.each([
    ['opinion', 'Opini'],
    ['analysis', 'Analisis'],
    ['background', 'Latar'],
    ['live', 'Langsung'],
    ['advertorial', 'Advertorial'],
  ] as const)('labels %s as %s', (genre, label) => {
    expect(page({ genre })).toContain(`>${label}</span>`)
  })

  it('shows the update and each correction with its time', () => {
    const later = new Date('2022-01-08T03:10:00Z')
    const html = page({
      modifiedAt: later,
      corrections: [{ kind: 'erratum', text: 'Semula tertulis 16.', correctedAt: later }],
    })
    expect(html).toMatch(/Diperbarui <time dateTime="2022-01-08T10:10:00\+07:00">/)
    expect(html).toMatch(
      /id="koreksi-1".*Ralat.*href="\/koreksi\/2022\/01".*08\/01\/2022 10:10 WIB.*Semula tertulis 16\./,
    )
    expect(html).toContain('href="/news/judul/perubahan"')
  })

  it('shows the reading time, and an author box for authors with a biography', () => {
    expect(page()).toContain('1 menit baca')
    const author = { id: 3, slug: 'rani', name: 'Rani Contoh', kind: 'person' } as const
    expect(page({ authors: [author] })).not.toContain('Tentang penulis')
    const html = page({ authors: [{ ...author, role: 'Reporter', bio: 'Meliput laut.' }] })
    expect(html).toMatch(/Tentang penulis.*href="\/penulis\/rani".*Reporter.*Meliput laut\./)
  })

  it('warns of an old story, and links related and neighbouring stories', () => {
    const html = renderToStaticMarkup(
      <StoryPage
        story={plain}
        site={site}
        newest={[]}
        year={2022}
        around={{
          related: [aTeaser({ headline: 'Sama Pokoknya' })],
          older: aTeaser({ id: 2, headline: 'Yang Lebih Tua' }),
          newer: aTeaser({ id: 3, headline: 'Yang Lebih Muda' }),
        }}
      />,
    )
    expect(html).toContain('Berita lama: terbit tahun 2022.')
    expect(html).toMatch(/Berita terkait.*Sama Pokoknya/)
    expect(html).toMatch(/Sebelumnya.*Yang Lebih Tua.*Berikutnya.*Yang Lebih Muda/)
  })

  it('labels a picture made with AI', () => {
    const jpeg = {
      crop: '16x9',
      format: 'jpeg',
      width: 480,
      height: 270,
      bytes: 1,
      path: '/media/a.jpg',
    } as const
    const hero = {
      id: 1,
      alt: 'Peta',
      aiUse: 'generated',
      width: 1600,
      height: 900,
      placeholder: '#cccccc',
      renditions: [jpeg],
    } as const
    const html = page({ hero })
    expect(html).toContain('Dibuat dengan AI')
    expect(html).toContain('fetchPriority="high"')
    expect(html).toContain('alt="Peta"')
  })
})
