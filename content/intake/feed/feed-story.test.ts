import { describe, expect, it } from 'vitest'
import type { LegacyStory } from '#content/intake/legacy/legacy-story.ts'
import { readFeedPage } from './feed-document.ts'
import { feedStory } from './feed-story.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

function readFeed(text: string | Buffer): (LegacyStory | string)[] {
  const { title, site, entries } = readFeedPage(Buffer.from(text))
  return entries.map((entry) =>
    feedStory(entry, {
      site: { site, sections: new Map() },
      title,
      zone: 'Asia/Jakarta',
      now: NOW,
    }),
  )
}

const rss = (items: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
<channel><title>Kabar Lama</title><link>https://lama.example</link><description>x</description>
${items}</channel></rss>`

const item = (more: string) => `<item><title>Jembatan &amp;amp; Kapal</title>
<link>https://lama.example/2019/05/jembatan.html</link>
<guid isPermaLink="false">https://lama.example/?p=216</guid>
<pubDate>Fri, 03 May 2019 08:00:00 WIB</pubDate>${more}</item>`

const full = '<content:encoded><![CDATA[<p>Isi <b>tebal</b>.</p>]]></content:encoded>'
const bold = [
  { type: 'text', text: 'Isi ' },
  { type: 'text', text: 'tebal', bold: true },
  { type: 'text', text: '.' },
]

describe('a feed', () => {
  it('of RSS has stories with their pictures, people and topics', () => {
    const [story] = readFeed(
      rss(
        item(`${full}<description>Ringkas.</description><dc:creator>Sari Contoh</dc:creator>
<category>Daerah</category><category>Banjir</category>
<dcterms:modified>2019-05-04T01:00:00Z</dcterms:modified>
<media:content url="/a.jpg" medium="image"><media:description>Kapal</media:description><media:credit>Budi</media:credit></media:content>`),
      ),
    )
    expect(story).toMatchObject({
      isPublic: true,
      losses: [],
      modifiedAt: new Date('2019-05-04T01:00:00Z'),
      addresses: ['https://lama.example/?p=216', 'https://lama.example/2019/05/jembatan.html'],
      story: {
        origin: {
          provider: 'feed:lama.example',
          id: 'https://lama.example/?p=216',
          versionAt: new Date('2019-05-04T01:00:00Z'),
        },
        headline: 'Jembatan & Kapal',
        slug: 'jembatan',
        summary: 'Ringkas.',
        section: 'arsip',
        authors: ['Sari Contoh'],
        topics: ['Daerah', 'Banjir'],
        publishedAt: new Date('2019-05-03T01:00:00Z'),
        photo: {
          file: 'https://lama.example/a.jpg',
          alt: 'Kapal',
          caption: 'Kapal',
          credit: 'Budi',
        },
        body: [{ type: 'paragraph', content: bold }],
      },
    })
  })

  it('of Atom and JSON Feed says the same', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>Kabar Lama</title>
<link href="https://lama.example/"/><updated>2019-05-04T01:00:00Z</updated>
<entry><id>tag:lama.example,2019:7</id><title type="html">Judul &amp;amp; lain</title>
<link href="https://lama.example/judul"/><link rel="enclosure" type="image/png" href="https://lama.example/b.png"/>
<published>2019-05-03T01:00:00Z</published><updated>2019-05-04T01:00:00Z</updated>
<author><name>Sari</name></author><category term="x" label="Banjir"/>
<content type="html">&lt;p&gt;Isi &lt;b&gt;tebal&lt;/b&gt;.&lt;/p&gt;</content></entry></feed>`
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Kabar Lama',
      home_page_url: 'https://lama.example/',
      items: [
        {
          id: 'tag:lama.example,2019:7',
          url: 'https://lama.example/judul',
          title: 'Judul & lain',
          content_html: '<p>Isi <b>tebal</b>.</p>',
          image: 'https://lama.example/b.png',
          date_published: '2019-05-03T01:00:00Z',
          date_modified: '2019-05-04T01:00:00Z',
          authors: [{ name: 'Sari' }],
          tags: ['Banjir'],
        },
      ],
    })
    const [entry] = readFeed(atom)
    expect(entry).toMatchObject({
      isPublic: true,
      story: {
        headline: 'Judul & lain',
        slug: 'judul',
        authors: ['Sari'],
        topics: ['Banjir'],
        photo: { file: 'https://lama.example/b.png' },
        body: [{ type: 'paragraph', content: bold }],
      },
    })
    expect(readFeed(json)).toEqual([entry])
  })

  it('with a summary only, without a time or with one to come gives drafts', () => {
    const drafts = readFeed(
      rss(
        item('<description>Ringkas.</description>') +
          item(full).replace('WIB', 'kemarin') +
          item(full).replace('May 2019', 'May 2030'),
      ),
    )
    expect(drafts).toMatchObject([
      { isPublic: false, losses: ['Umpan hanya memuat ringkasan: menjadi draf.'] },
      { isPublic: false, losses: [expect.stringContaining('tidak terbaca')] },
      { isPublic: false, losses: ['Waktu terbitnya belum tiba: menjadi draf.'] },
    ])
  })

  it('may be in another encoding', () => {
    const text = rss(item(full))
      .replace('?>', ' encoding="windows-1252"?>')
      .replace('Isi', 'Caf\xe9')
    const [story] = readFeed(Buffer.from(text, 'latin1'))
    expect(JSON.stringify(story)).toContain('Café')
  })

  it('is in the encoding that the answer says, unless a mark says another', () => {
    const text = rss(item(full)).replace('Isi', 'Caf\xe9')
    const latin = Buffer.from(text, 'latin1')
    const read = (bytes: Buffer) => readFeedPage(bytes, 'ISO-8859-1').entries[0]?.content
    expect(read(latin)).toContain('Café')
    expect(read(Buffer.from(`\uFEFF${text}`))).toContain('Café')
    expect(() => readFeedPage(latin)).toThrow('line 7: this is not in the encoding “utf-8”.')
  })

  it('has no address of mail as the name of an author', () => {
    const one = (name: string) => item(`${full}<dc:creator>${name}</dc:creator>`)
    const names = [
      'sari@lama.example',
      'sari@lama.example (Sari)',
      'Sari Contoh &lt;sari@lama.example&gt;',
      'Sari (sari@lama.example)',
      'Rina @rina_jkt',
    ]
    const stories = readFeed(rss(names.map(one).join(''))).filter(
      (read) => typeof read !== 'string',
    )
    expect(stories.map(({ story }) => story.authors)).toEqual([
      [],
      ['Sari'],
      ['Sari Contoh'],
      ['Sari'],
      ['Rina @rina_jkt'],
    ])
    expect(stories.flatMap(({ losses }) => losses)).toEqual([
      'Alamat surel sebagai nama penulis tidak diambil.',
    ])
  })

  it('loses characters that no store keeps', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Kabar',
      items: [{ id: '1', title: 'Ju\0dul', content_html: '<p>I\ud800si</p>' }],
    })
    expect(readFeedPage(Buffer.from(json)).entries).toMatchObject([
      { title: 'Judul', content: '<p>Isi</p>' },
    ])
  })

  it.each([
    ['<rss><channel><item></channel></rss>', /^line 1: Unexpected close tag/],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "b">]><rss/>',
      /^line 2: A document type \(<!DOCTYPE\) is not allowed\.$/,
    ],
    [
      '<?xml version="1.0"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>',
      /^line 2: This is an export of WordPress, no feed: download it and import the file\.$/,
    ],
    ['<html></html>', /no feed/],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": [}', /Unexpected token/],
    ['<?xml version="1.0" encoding="tulisan"?><rss/>', /“tulisan” is not known/],
  ])('is refused if it is broken: %s', (text, reason) => {
    expect(() => readFeed(text)).toThrow(reason)
  })
})
