import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { LegacyStory } from '#content/intake/legacy/legacy-story.ts'
import {
  wordpressExport,
  wordpressItem,
  wordpressMeta,
  wordpressTerm,
} from '#tests/factories/wordpress-export.ts'
import { wordpressStory } from './wordpress-story.ts'
import { readCatalogue } from './wxr-catalogue.ts'
import { readWxr } from './wxr-document.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

/** The parts of a document that arrives in pieces of seven bytes. */
const partsOf = (xml: string) => {
  const bytes = Buffer.from(xml)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
    bytes.subarray(index * 7, index * 7 + 7),
  )
  return readWxr(
    (async function* () {
      yield* pieces
    })(),
  )
}

const sites = () => new Map<string, Awaited<ReturnType<typeof readCatalogue>>>()

async function readExport(xml: string, known = sites()): Promise<(LegacyStory | string)[]> {
  const catalogue = await readCatalogue(partsOf(xml), known)
  return (await Array.fromAsync(partsOf(xml))).flatMap((part) =>
    part.kind === 'item'
      ? (wordpressStory(part.item, { catalogue, zone: 'Asia/Jakarta', now: NOW }) ?? [])
      : [],
  )
}

const read = (...items: string[]) => readExport(wordpressExport(items))

async function story(parts: Record<string, string>): Promise<LegacyStory> {
  const [only] = await read(wordpressItem(parts))
  if (typeof only !== 'object') throw new Error(`No story: ${only}`)
  return only
}

const bodyOf = async (content: string) => {
  const { story: read, losses } = await story({ 'content:encoded': content })
  return { body: read.body, losses }
}
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const picture = (file: string, caption: string, alt = caption) => ({
  file: `https://lama.example/wp-content/uploads/${file}`,
  alt,
  caption,
  credit: 'Arsip Kabar Lama',
  assumed: ['credit'],
  aiUse: 'none',
})

describe('the facts of a post', () => {
  it('are its origin, words, people, filing and times', async () => {
    const found = await story({
      title: 'Harga &amp;amp; Upah <em>Naik</em>',
      'excerpt:encoded': 'Ringkasan <b>singkat</b>.',
      'wp:post_name': 'harga-%26-upah',
      more: [
        wordpressTerm('category', 'daerah', 'Daerah'),
        wordpressTerm('category', 'bandung', 'Bandung'),
        wordpressTerm('category', 'pilihan', 'Pilihan'),
        wordpressTerm('post_tag', 'pasar', 'Pasar'),
        wordpressTerm('author', 'cap-sari', 'sari'),
        wordpressTerm('author', 'cap-budi', 'Budi'),
        wordpressTerm('author', 'cap-rina', 'rina@lama.example'),
        wordpressTerm('lokasi', 'cimahi', 'Kota &amp; Cimahi'),
        wordpressTerm('post_format', 'post-format-video', 'Video'),
        wordpressMeta('_wp_old_slug', 'harga-naik'),
      ].join(''),
    })
    expect(found.losses).toEqual([
      'Alamat surel sebagai nama penulis tidak diambil.',
      'Penggolongan “lokasi”: “Kota & Cimahi” tidak diambil.',
    ])
    expect(found).toMatchObject({
      isPublic: true,
      modifiedAt: new Date('2019-05-04T01:00:00Z'),
      addresses: [
        'https://lama.example/2019/05/jembatan-lama/',
        'https://lama.example/?p=216',
        '/?p=216',
        '/2019/05/harga-naik/',
      ],
      sectionAddresses: ['/?cat=3', '/category/bandung'],
      story: {
        origin: { provider: 'wp:https://lama.example', id: '216' },
        headline: 'Harga & Upah Naik',
        summary: 'Ringkasan singkat.',
        slug: 'harga-and-upah',
        section: 'bandung',
        authors: ['Sari Contoh', 'Budi'],
        topics: ['Pilihan', 'Pasar'],
        publishedAt: new Date('2019-05-03T01:00:00Z'),
      },
    })
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['published', {}, true],
    ['scheduled and past', { 'wp:status': 'future' }, true],
    ['published in the future', { 'wp:post_date_gmt': '2027-01-01 00:00:00' }, false],
    ['private', { 'wp:status': 'private' }, false],
    ['with a password', { 'wp:post_password': 'rahasia' }, false],
    [
      'a draft without a time',
      {
        'wp:status': 'draft',
        'wp:post_date_gmt': '0000-00-00 00:00:00',
        'wp:post_date': '-0001-11-30 00:00:00',
      },
      false,
    ],
    ['of a status of some plugin', { 'wp:status': 'fresh' }, false],
  ])('say whether readers may see one that is %s', async (_, parts, isPublic) => {
    expect((await story(parts)).isPublic).toBe(isPublic)
  })

  it('take the local time where there is none in UTC', async () => {
    const { story: found } = await story({ 'wp:post_date_gmt': '0000-00-00 00:00:00' })
    expect(found.publishedAt).toEqual(new Date('2019-05-03T01:00:00Z'))
  })

  it('keep the address of an original elsewhere, and tell what search engines were not to list', async () => {
    const found = await story({
      more: [
        wordpressMeta('_yoast_wpseo_canonical', 'https://kantor.example/asli/'),
        wordpressMeta('rank_math_robots', 'a:1:{i:0;s:7:"noindex";}'),
        wordpressMeta('_aioseo_description', 'Ringkasan dari pengaya.'),
      ].join(''),
    })
    expect(found.story).toMatchObject({
      originalUrl: 'https://kantor.example/asli/',
      summary: 'Ringkasan dari pengaya.',
    })
    expect(found.losses).toEqual(['Disembunyikan dari mesin pencari di situs lama.'])
    const own = await story({
      more: wordpressMeta('rank_math_canonical_url', 'https://www.lama.example/lain/'),
    })
    expect(own.story).not.toHaveProperty('originalUrl')
  })

  it('leave out what was thrown away or is of a type of its own, with a reason, and menus without one', async () => {
    expect(
      await read(
        wordpressItem({ 'wp:status': 'trash' }),
        wordpressItem({ 'wp:post_type': 'nav_menu_item' }),
        wordpressItem({ 'wp:post_type': 'agenda' }),
      ),
    ).toEqual([
      'Berstatus “trash” di situs lama: tidak diambil.',
      'Jenis konten “agenda” tidak ada di sini: tidak diambil.',
    ])
  })

  it('have no picture in place of an attachment that the export lacks', async () => {
    const found = await story({ more: wordpressMeta('_thumbnail_id', '404') })
    expect(found.story.photo).toBeUndefined()
    expect(found.losses).toEqual(['Gambar nomor 404 tidak ada di dalam berkas ekspor.'])
  })

  it('have no addresses that were on other hosts', async () => {
    const { addresses } = await story({
      link: 'https://WWW.lama.example/a/',
      guid: 'http://penyedia.example/berita/216',
    })
    expect(addresses).toEqual(['https://WWW.lama.example/a/', '/?p=216'])
  })

  it('keep two sites in one run apart, and two files of one site together', async () => {
    const known = sites()
    const attachment = wordpressItem({
      'wp:post_id': '7',
      'wp:post_type': 'attachment',
      'wp:attachment_url': 'https://lama.example/wp-content/uploads/a.jpg',
    })
    const post = wordpressItem({ more: wordpressMeta('_thumbnail_id', '7') })
    await readExport(wordpressExport([attachment]), known)
    const [own] = await readExport(wordpressExport([post]), known)
    const other = wordpressExport([post]).replaceAll('lama.example', 'lain.example')
    const [foreign] = await readExport(other, known)
    expect(own).toMatchObject({
      story: { origin: { provider: 'wp:https://lama.example' }, photo: { alt: 'Jembatan Lama' } },
    })
    expect(foreign).toMatchObject({
      story: { origin: { provider: 'wp:https://lain.example', id: '216' } },
      losses: ['Gambar nomor 7 tidak ada di dalam berkas ekspor.'],
    })
  })

  it('have names without the entities that WordPress writes in them', async () => {
    const known = sites()
    const xml = wordpressExport([]).replace('[Daerah]', '[Hukum &amp; Kriminal]')
    await readExport(xml.replace('Kabar Lama', 'Kabar &amp;amp; Kota'), known)
    const [catalogue] = known.values()
    expect(catalogue?.name).toBe('Kabar & Kota')
    expect(catalogue?.sections.get('daerah')?.name).toBe('Hukum & Kriminal')
  })

  it('have a featured picture that stands after the post, which the body does not repeat', async () => {
    const [post] = await read(
      wordpressItem({
        'content:encoded':
          '<figure><img class="wp-image-7" src="https://lama.example/wp-content/uploads/2019/a-300x200.jpg"></figure><p>Isi.</p>',
        more: wordpressMeta('_thumbnail_id', '7'),
      }),
      wordpressItem({
        title: 'a.jpg',
        'wp:post_id': '7',
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        'excerpt:encoded': 'Kapal di dermaga.',
        'wp:attachment_url': 'https://lama.example/wp-content/uploads/2019/a.jpg',
        more: `${wordpressMeta('_wp_attachment_image_alt', 'Kapal')}${wordpressMeta('_media_credit', 'Budi')}`,
      }),
    )
    expect(post).toMatchObject({
      story: {
        photo: {
          file: picture('2019/a.jpg', '').file,
          alt: 'Kapal',
          caption: 'Kapal di dermaga.',
          credit: 'Budi',
          aiUse: 'none',
        },
        body: [paragraph('Isi.')],
      },
    })
  })

  it('have pictures with the words that WordPress has read of their files', async () => {
    const metadata =
      'a:1:{s:10:"image_meta";a:3:{s:6:"credit";s:0:"";s:9:"copyright";s:11:"Sari Contoh";s:7:"caption";s:7:"Dermaga";}}'
    const [post] = await read(
      wordpressItem({ more: wordpressMeta('_thumbnail_id', '7') }),
      wordpressItem({
        'wp:post_id': '7',
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        'wp:attachment_url': 'https://lama.example/wp-content/uploads/2019/a.jpg',
        more: wordpressMeta('_wp_attachment_metadata', metadata),
      }),
    )
    const photo = typeof post === 'object' ? post.story.photo : undefined
    expect(photo).toMatchObject({ caption: 'Dermaga', credit: 'Sari Contoh' })
    expect(photo).not.toHaveProperty('assumed')
  })
})

describe('the content of a post', () => {
  it('of the classic editor has paragraphs at empty lines and breaks at line ends', async () => {
    expect(
      await bodyOf('Satu.\nDua.\n\n<h3>Judul</h3>\nTiga.\r\n\r\n<blockquote>Kata.</blockquote>'),
    ).toEqual({
      body: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Satu.' },
            { type: 'break' },
            { type: 'text', text: 'Dua.' },
          ],
        },
        { type: 'heading', level: 3, content: [{ type: 'text', text: 'Judul' }] },
        paragraph('Tiga.'),
        { type: 'quote', content: [{ type: 'text', text: 'Kata.' }] },
      ],
      losses: [],
    })
  })

  it('keeps CDATA that was cut in two, and words in brackets', async () => {
    expect((await bodyOf('<p>a ]]> b [redaksi] [[gallery]]</p>')).body).toEqual([
      paragraph('a ]]> b [redaksi] [gallery]'),
    ])
  })

  it('has captions, galleries, embeds and players', async () => {
    const uploads = 'https://lama.example/wp-content/uploads'
    const { body, losses } = await bodyOf(
      `[caption id="x" width="300"]<img src="${uploads}/b-300x200.jpg" alt="Perahu"> Perahu di sungai[/caption]

[embed]https://youtu.be/dQw4w9WgXcQ[/embed]

https://www.youtube.com/watch?v=dQw4w9WgXcQ

[audio mp3="${uploads}/suara.mp3"][/audio]

[vc_row el="x"][vc_column]Kata di dalam.[/vc_column][/vc_row]`,
    )
    expect(body).toMatchObject([
      { type: 'image', picture: picture('b.jpg', 'Perahu di sungai', 'Perahu') },
      { type: 'embed', provider: 'YouTube' },
      { type: 'embed', provider: 'YouTube' },
      { type: 'embed', url: `${uploads}/suara.mp3`, title: 'suara.mp3' },
      paragraph('Kata di dalam.'),
    ])
    expect(losses).toEqual([
      'Kode [vc_row] tidak dikenal: isinya diambil, kodenya dilepas.',
      'Kode [vc_column] tidak dikenal: isinya diambil, kodenya dilepas.',
      `Sematan ${uploads}/suara.mp3 menjadi kartu tautan.`,
    ])
  })

  it.each<[string, string, object[]]>([
    [
      'a caption around styled words',
      '[caption]<strong><img src="/wp-content/uploads/a.jpg"></strong> Ket[/caption]',
      [{ type: 'image', picture: picture('a.jpg', 'Ket') }],
    ],
    [
      'a caption with a link that shows nothing else',
      '[caption caption="Ket"]<a href="/b"><img src="/wp-content/uploads/a.jpg"></a>[/caption]',
      [{ type: 'image', picture: picture('a.jpg', 'Ket') }],
    ],
    [
      'the caption of a frame',
      '[caption caption="Ket"]<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>[/caption]',
      [{ type: 'embed', provider: 'YouTube' }, paragraph('Ket')],
    ],
    [
      'a figure',
      '<figure><img src="/wp-content/uploads/a.jpg"><p>Kata</p><figcaption>Ket</figcaption></figure>',
      [{ type: 'image', picture: picture('a.jpg', 'Ket') }, paragraph('Kata')],
    ],
    [
      'a gallery',
      '<div class="gallery"><img src="/wp-content/uploads/a.jpg" alt="A"><p>Kata</p></div>',
      [{ type: 'image' }, paragraph('Kata')],
    ],
    [
      'a file',
      '<div class="wp-block-file"><a href="https://lama.example/a.pdf">Berkas</a> kata <a href="https://lama.example/a.pdf">Unduh</a></div>',
      [{ type: 'embed', title: 'Berkas' }, paragraph('kata')],
    ],
    [
      'an embed',
      '<figure class="wp-block-embed"><div>https://youtu.be/dQw4w9WgXcQ kata</div></figure>',
      [{ type: 'embed', provider: 'YouTube' }, paragraph('kata')],
    ],
  ])('keeps all words of %s, once', async (_, content, expected) => {
    const { body } = await bodyOf(content)
    expect(body).toMatchObject(expected)
  })

  it('keeps the pictures in styled words, headings, lists, tables and quotes', async () => {
    const image = (name: string) => `<img src="https://lama.example/wp-content/uploads/${name}">`
    const { body } = await bodyOf(
      [
        `<p>Satu <strong>${image('a.jpg')}</strong> dua.</p>`,
        `<h2>${image('b.jpg')}Judul</h2>`,
        `<ul><li>${image('c.jpg')}Butir</li></ul>`,
        `<figure class="wp-block-table"><table><tr><th>Kota</th><th>Foto</th></tr><tr><td>Ambon</td><td>Pelabuhan<figure>${image('d.jpg')}<figcaption>Dermaga</figcaption></figure></td></tr></table></figure>`,
        `<blockquote>${image('e.jpg')}<p>Kata.</p></blockquote>`,
        `<div class="wp-block-cover" style="background-image:url(https://lama.example/wp-content/uploads/f.jpg)"><p>Sampul.</p></div>`,
      ].join('\n'),
    )
    expect(body).toMatchObject([
      paragraph('Satu'),
      { type: 'image', picture: { file: expect.stringContaining('a.jpg') } },
      paragraph('dua.'),
      { type: 'image', picture: { file: expect.stringContaining('b.jpg') } },
      { type: 'heading', content: [{ text: 'Judul' }] },
      { type: 'image', picture: { file: expect.stringContaining('c.jpg') } },
      { type: 'list' },
      { type: 'image', picture: picture('d.jpg', 'Dermaga') },
      { type: 'table', head: ['Kota', 'Foto'], rows: [['Ambon', 'Pelabuhan']] },
      { type: 'image', picture: { file: expect.stringContaining('e.jpg') } },
      { type: 'quote' },
      { type: 'image', picture: { file: expect.stringContaining('f.jpg') } },
      paragraph('Sampul.'),
    ])
  })

  it('shows what was uploaded to it where a gallery names no pictures', async () => {
    const upload = (id: string) =>
      wordpressItem({
        title: `Foto ${id}`,
        'wp:post_id': id,
        'wp:post_type': 'attachment',
        'wp:post_parent': '216',
        'wp:attachment_url': `https://lama.example/wp-content/uploads/${id}.jpg`,
      })
    const [post] = await read(
      wordpressItem({ 'content:encoded': '<strong>[gallery columns="2"]</strong>' }),
      upload('8'),
      upload('9'),
    )
    expect(post).toMatchObject({
      story: {
        body: [{ type: 'gallery', pictures: [{ alt: 'Foto 8' }, { alt: 'Foto 9' }] }],
      },
    })
  })

  it('has characters in place of the pictures of emoji', async () => {
    const emoji = (alt: string) =>
      `<img class="emoji" alt="${alt}" src="https://s.w.org/images/core/emoji/15/svg/1.svg">`
    expect((await bodyOf(`<p>Selamat ${emoji('🇮🇩')} <b>pagi ${emoji('😀')}</b></p>`)).body).toEqual(
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Selamat 🇮🇩 ' },
            { type: 'text', text: 'pagi 😀', bold: true },
          ],
        },
      ],
    )
  })

  // What takes more than a few steps a character does not end before the test does. Nothing nests as deeply as a
  // megabyte of elements would.
  it.each([
    ['an unfinished shortcode', '[a', ' b="c d"', 1_000_000],
    ['shortcodes that never end', '', '[caption] ', 1_000_000],
    ['a long name', '[gallery ', 'a', 1_000_000],
    ['many spaces', 'a', '   \n', 1_000_000],
    ['line breaks', '', '<br> ', 1_000_000],
    ['spaces that do not break', 'a', '\u00a0', 200_000],
    ['unfinished pictures in a caption', '[caption]', '<img ', 1_000_000],
    ['unfinished comments', '', '<!-- ', 1_000_000],
    ['preformatted text that never ends', '', '<pre>', 50_000],
    ['nested boxes', '', '<div>', 50_000],
    ['nested styles', '', '<b>', 50_000],
  ])('is read in time that grows with its length: %s', async (_, start, repeated, length) => {
    const content = `Awal\n\n${start}${repeated.repeat(length / repeated.length)}\n\nAkhir`
    expect((await bodyOf(content)).body[0]).toMatchObject(paragraph('Awal'))
  })

  it('of blocks keeps the order, and the words of blocks that are not known', async () => {
    const { body, losses } =
      await bodyOf(`<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>Kiri.</p><!-- /wp:paragraph --><!-- wp:image {"id":9} --><figure class="wp-block-image"><img src="https://lama.example/wp-content/uploads/c.jpg" alt="Peta"/><figcaption>Peta kota</figcaption></figure><!-- /wp:image --></div><!-- /wp:column --></div><!-- /wp:columns -->
<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
<!-- wp:list --><ul><!-- wp:list-item --><li>Satu</li><!-- /wp:list-item --></ul><!-- /wp:list -->
<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Kami pulang.</p><cite>Ani</cite></blockquote></figure><!-- /wp:pullquote -->
<!-- wp:toko/kartu {"harga":1} --><div class="kartu">Beli <b>sekarang</b></div><!-- /wp:toko/kartu -->
<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->`)
    expect(body).toMatchObject([
      paragraph('Kiri.'),
      { type: 'image', picture: picture('c.jpg', 'Peta kota', 'Peta') },
      { type: 'list', items: [[{ type: 'text', text: 'Satu' }]] },
      { type: 'pull-quote', text: 'Kami pulang.', speaker: 'Ani' },
      { type: 'paragraph', content: [{ text: 'Beli ' }, { text: 'sekarang', bold: true }] },
    ])
    expect(losses).toEqual([
      'Blok “toko/kartu” tidak dikenal; kata-katanya diambil sebagai paragraf.',
      '<script> tidak diambil.',
    ])
  })
})

describe('a document', () => {
  it('that is broken has the parts before that place', async () => {
    const whole = wordpressExport([wordpressItem({ title: 'Sebelum' }), '<item>'])
    const read: string[] = []
    const reading = (async () => {
      for await (const part of readWxr(Readable.from([Buffer.from(whole)]))) {
        if (part.kind === 'item') read.push(part.item.texts.get('title') ?? '')
      }
    })()
    await expect(reading).rejects.toThrow('after “Sebelum”')
    expect(read).toEqual(['Sebelum'])
  })

  it.each([
    [
      'with a document type',
      '<!DOCTYPE rss [<!ENTITY a "b">]><rss></rss>',
      /line 1: A document type/,
    ],
    ['that is something else', '<html></html>', /line 1: <html> is no WordPress export/],
    [
      'that ends too early',
      wordpressExport([wordpressItem({})]).slice(0, -10),
      /line \d+ after “Jembatan Lama”: The file ends too early/,
    ],
    [
      'that is broken',
      wordpressExport([wordpressItem({}), '<item><title>Rusak</item>']),
      /line \d+ after “Jembatan Lama”: Unexpected close tag/,
    ],
  ])('%s is refused with the place', async (_, xml, reason) => {
    await expect(Array.fromAsync(partsOf(xml))).rejects.toThrow(reason)
  })
})
