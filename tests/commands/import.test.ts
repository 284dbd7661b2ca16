import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bombPng, markedPicture } from '#content/intake/photo/photo-samples.ts'
import { ghostExport, ghostPost } from '#tests/factories/ghost-export.ts'
import { wordpressExport, wordpressItem, wordpressMeta } from '#tests/factories/wordpress-export.ts'
import { zipFile } from '#tests/factories/zip-file.ts'
import { runWarta } from '#tests/running/warta-command.ts'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

const COPY = 'tests/portal/wire-copy.txt'
const HEADLINE = 'Kapal Perpustakaan Singgah di Pulau Kecil: Buku Datang Lewat Laut'
const SLUG = 'kapal-perpustakaan-singgah-di-pulau-kecil-buku-datang-lewat-laut'

let store: FreshStore
beforeAll(async () => {
  store = await makeFreshStore()
})
afterAll(() => store.remove())

/** Wire copy with its own headline, in a temporary file. */
function copyFile(name: string, headline: string, stamp = 'Minggu, 08/03/2026 10:00 WIB'): string {
  const file = join(store.folder, name)
  const lines = ['• News', headline, `Rani Contoh | ${stamp}`, 'AMBON - Isi berita ini pendek.']
  writeFileSync(file, lines.join('\n\n'))
  return file
}

/** The objects that `--json` printed, one per line. */
const objects = (output: string): Record<string, unknown>[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('wire copy on the command line', () => {
  it('becomes one story, however often, in whatever encoding and however corrected it arrives', async () => {
    const first = await store.warta(['import', COPY, '--json'])
    expect(first).toMatchObject({ exitCode: 0, errors: '' })
    const [story] = objects(first.output)
    expect(story).toEqual({
      id: expect.any(Number),
      slug: SLUG,
      url: `https://warta.example/news/${SLUG}`,
      status: 'published',
      change: 'created',
      warnings: expect.arrayContaining([expect.stringContaining('--photo')]),
    })

    const again = await store.warta(['import', '-', '--json'], readFileSync(COPY))
    expect(objects(again.output)).toMatchObject([{ id: story?.id, change: 'unchanged' }])

    const text = readFileSync(COPY, 'utf8')
    const file = (name: string, bytes: string | Buffer) => {
      writeFileSync(join(store.folder, name), bytes)
      return join(store.folder, name)
    }
    const { output } = await store.warta([
      'import',
      '--json',
      file('bom.txt', `\ufeff${text}`),
      file(
        'windows-1252.txt',
        // “ and ” are its only characters outside ASCII and Latin-1.
        Buffer.from(
          text
            .replaceAll('\n', '\r\n')
            .replaceAll('•', '\x95')
            .replaceAll('“', '\x93')
            .replaceAll('”', '\x94'),
          'latin1',
        ),
      ),
      // Corrected, it keeps its address.
      file('corrected.txt', text.replace('26 pulau', '27 pulau')),
    ])
    const same = { id: story?.id, slug: SLUG, status: 'published' }
    expect(objects(output)).toMatchObject([
      { ...same, change: 'unchanged' },
      { ...same, change: 'unchanged' },
      { ...same, change: 'updated' },
    ])
    expect(await store.headlines()).toEqual([HEADLINE])
  })

  it('stays a draft with --draft, in the section given by --section', async () => {
    const file = copyFile('draf.txt', 'Berita Yang Menunggu')
    const { output } = await store.warta([
      'import',
      file,
      '--draft',
      '--section',
      'ekonomi',
      '--json',
    ])
    expect(objects(output)).toMatchObject([
      { status: 'draft', url: 'https://warta.example/ekonomi/berita-yang-menunggu' },
    ])
  })

  it('is refused for an unknown --section, with a list of the known ones', async () => {
    const before = await store.headlines()
    const file = copyFile('rubrik.txt', 'Berita Tanpa Rubrik')
    const { exitCode, output, errors } = await store.warta(['import', file, '--section', 'ruang'])
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(errors).toContain('rubrik “ruang” tidak ada')
    expect(errors).toContain('news, ekonomi')
    expect(await store.headlines()).toEqual(before)
  })
})

describe('copy that is not published', () => {
  it('says so and fails when its story was withdrawn', async () => {
    const file = copyFile('dicabut.txt', 'Berita yang Dicabut Kemudian')
    const [story] = objects((await store.warta(['import', file, '--json'])).output)
    const withdrawn = (prefix: string) =>
      `${prefix}withdrawn_at = '2026-11-01T00:00:00.000Z', ${prefix}withdrawal_reason = 'Uji.'`
    await store.change(`update articles set ${withdrawn('')} where id = ${Number(story?.id)}`)
    await store.change(
      `update _articles_v set ${withdrawn('version_')} where parent_id = ${Number(story?.id)}`,
    )
    const again = await store.warta(['import', file, '--json'])
    expect(again.exitCode).toBe(1)
    expect(objects(again.output)).toMatchObject([{ status: 'withdrawn', change: 'unchanged' }])
    expect(again.errors).toBe(
      `${file}: tidak diterbitkan, karena berita ini sudah dicabut (${story?.url}). Pulihkan di meja redaksi bila harus terbit lagi.\n`,
    )
  })
})

describe('copy with conditions', () => {
  /** Copy of a press release, with `line` above its headline and `end` behind its last sentence. */
  function conditionalCopy(name: string, headline: string, line: string, end = ''): string {
    const file = join(store.folder, name)
    const stamp = 'Minggu, 08/03/2026 10:00 WIB'
    const lines = [line, headline, stamp, `AMBON - Isi berita ini pendek.${end}`]
    writeFileSync(file, lines.join('\n\n'))
    return file
  }

  it('becomes a draft, an advertorial or a story of an agency', async () => {
    const until = 'EMBARGO sampai 1 Januari 2090 pukul 18.00 WIB'
    const later = conditionalCopy('nanti.txt', 'Berita Nanti Saja', until)
    const { output } = await store.warta([
      'import',
      later,
      conditionalCopy('pidato.txt', 'Berita Pidato Kota', 'EMBARGO HINGGA PIDATO SELESAI'),
      conditionalCopy(
        'sudah.txt',
        'Berita Sudah Boleh',
        'EMBARGO sampai 9 Maret 2026 pukul 18.00 WIB',
      ),
      conditionalCopy('adv.txt', 'Berita Berbayar Kota', '', ' (ADV/Pemkab Buru)'),
      conditionalCopy('ant.txt', 'Berita Kantor Berita', '', ' (ANT/rn)'),
      // Initials and unknown sources are no agencies.
      conditionalCopy('mitra.txt', 'Berita Dari Mitra', '', ' (Rani/P-3)'),
      conditionalCopy('lain.txt', 'Berita Sumber Lain', '', '\n\nSumber: Kabar Laut'),
      '--section',
      'news',
      '--json',
    ])
    const warned = (words: string) => expect.arrayContaining([expect.stringContaining(words)])
    expect(objects(output)).toMatchObject([
      { status: 'draft', warnings: warned('01/01/2090 18:00 WIB') },
      { status: 'draft' },
      { status: 'published' },
      { status: 'published' },
      { status: 'published' },
      { status: 'published' },
      { warnings: warned('“Kabar Laut” tidak dikenal') },
    ])
    expect(await store.column('embargo_until', 'Berita Nanti Saja')).toBe(
      '2090-01-01T11:00:00.000Z',
    )
    expect(await store.column('genre', 'Berita Berbayar Kota')).toBe('advertorial')
    expect(await store.column('advertiser', 'Berita Berbayar Kota')).toBe('Pemkab Buru')
    expect(await store.agencies()).toEqual(['ANTARA'])

    // That it waits for its time is no failure.
    const again = await store.warta(['import', later, '--section', 'news'])
    expect(again).toMatchObject({ exitCode: 0, errors: '' })
  })
})

describe('several files', () => {
  it('are imported except for bad ones, which are reported with line and reason', async () => {
    const before = await store.headlines()
    const good = [copyFile('satu.txt', 'Berita Kesatu'), copyFile('dua.txt', 'Berita Kedua')]
    const bad = copyFile('buruk.txt', 'Berita Buruk', 'Minggu, 30/02/2026 10:00 WIB')
    const missing = join(store.folder, 'hilang.txt')
    const { exitCode, output, errors } = await store.warta([
      'import',
      good[0] ?? '',
      bad,
      missing,
      store.folder,
      good[1] ?? '',
    ])
    expect(exitCode).toBe(1)
    expect(output).toContain('Berita baru (terbit): https://warta.example/news/berita-kesatu')
    expect(output).toContain(
      '5 naskah: 2 baru, 0 diperbarui, 0 tidak berubah, 0 dibiarkan, 3 ditolak.',
    )
    expect(errors).toMatch(new RegExp(`^${bad}: .*[Bb]aris 5\\b`, 'm'))
    expect(errors).toContain(`${missing}: Berkas ${missing} tidak ada.`)
    expect(errors).toContain(`${store.folder}: `)
    expect(errors).not.toMatch(/^\s+at /m)
    expect(await store.headlines()).toEqual([...before, 'Berita Kesatu', 'Berita Kedua'])
  })

  it('cannot be combined with --photo', async () => {
    const { exitCode, errors } = await store.warta(['import', COPY, COPY, '--photo', 'a.jpg'])
    expect({ exitCode, errors }).toEqual({
      exitCode: 1,
      errors: '--photo hanya untuk satu berkas naskah.\n',
    })
  })
})

describe('a file that is not a photo', () => {
  const file = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(store.folder, name), bytes)
    return join(store.folder, name)
  }

  it('is refused by name together with its story', async () => {
    const before = await store.headlines()
    const photo = file('text.jpg', 'Ini catatan, bukan foto.')
    const copy = copyFile('berfoto.txt', 'Berita Berfoto')
    const { exitCode, output, errors } = await store.warta(['import', copy, '--photo', photo])
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(errors).toContain('Foto “text.jpg” ditolak')
    expect(await store.headlines()).toEqual(before)
  })

  it('is refused if it could harm, too', async () => {
    const before = await store.headlines()
    file('gambar.jpg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    file('bom.png', bombPng(20_000, 20_000))
    const markdown = (name: string) =>
      file(
        `${name}.md`,
        `---\nheadline: Berita ${name}\nsection: news\nphoto:\n  file: ${name}\n  alt: Kapal\n---\n\nIsi.\n`,
      )
    const { exitCode, errors } = await store.warta([
      'import',
      markdown('gambar.jpg'),
      markdown('bom.png'),
    ])
    expect(exitCode).toBe(1)
    expect(errors).toMatch(/Foto “gambar\.jpg” ditolak.*SVG/)
    expect(errors).toMatch(/Foto “bom\.png” ditolak.*megapiksel/)
    expect(await store.headlines()).toEqual(before)
  })
})

describe('the export of a WordPress site', () => {
  const file = (name: string, ...items: string[]): string => {
    const path = join(store.folder, name)
    writeFileSync(path, wordpressExport(items))
    return path
  }
  const attachment = (id: string, url: string) =>
    wordpressItem({
      title: `Foto ${id}`,
      link: `https://lama.example/foto-${id}/`,
      'wp:post_id': id,
      'wp:post_type': 'attachment',
      'wp:status': 'inherit',
      'wp:attachment_url': `https://lama.example/wp-content/uploads/${url}`,
    })
  const run = (...parameters: string[]) =>
    store.warta([
      'import',
      ...parameters,
      '--media',
      join(store.folder, 'uploads'),
      '--report',
      join(store.folder, 'laporan'),
    ])
  const outcomes = () => objects(readFileSync(join(store.folder, 'laporan.ndjson'), 'utf8'))

  it('moves in with its photos, tells what was lost, and is known when it comes again', async () => {
    mkdirSync(join(store.folder, 'uploads', '2019'), { recursive: true })
    writeFileSync(
      join(store.folder, 'uploads', '2019', 'a.jpg'),
      await markedPicture().jpeg().toBuffer(),
    )
    const posts = [
      wordpressItem({
        title: 'Berita Pindahan',
        more:
          wordpressMeta('_thumbnail_id', '7') + wordpressMeta('_wp_old_slug', 'jembatan-pertama'),
      }),
      wordpressItem({
        title: 'Berita Berfoto Hilang',
        'wp:post_id': '217',
        'wp:post_name': 'foto-hilang',
        more: wordpressMeta('_thumbnail_id', '8'),
      }),
      wordpressItem({
        title: 'Berita Rahasia',
        'wp:post_id': '218',
        'wp:post_name': 'rahasia',
        'wp:status': 'private',
      }),
      wordpressItem({
        title: 'Tentang &amp; Kami',
        link: 'https://lama.example/tentang/',
        guid: 'https://lama.example/?page_id=2',
        'content:encoded': '<p>Isi.</p><img class="wp-image-7" src="x.jpg">',
        'wp:post_id': '2',
        'wp:post_name': 'tentang',
        'wp:post_type': 'page',
      }),
      wordpressItem({
        title: 'Berita dengan Gambar',
        'content:encoded': '<p>Isi.</p><img class="wp-image-7" src="x.jpg">',
        'wp:post_id': '219',
        'wp:post_name': 'bergambar',
      }),
    ]
    const parts = [
      file('posts.xml', ...posts),
      file('photos.xml', attachment('7', '2019/a.jpg'), attachment('8', '../../rahasia.jpg')),
    ]
    const first = await run(...parts)
    expect(first).toMatchObject({ exitCode: 0, errors: '' })
    expect(first.output).toContain('Imported 5 new stories and pages, 0 updated, 0 unchanged')
    expect(outcomes()).toMatchObject([
      {
        change: 'created',
        status: 'published',
        url: 'https://warta.example/arsip/jembatan-lama',
        losses: [],
      },
      {
        change: 'created',
        status: 'published',
        losses: [expect.stringContaining('rahasia.jpg tidak diambil'), expect.any(String)],
      },
      {
        change: 'created',
        status: 'draft',
        losses: ['Berstatus “private” di situs lama: menjadi draf.'],
      },
      { kind: 'page', headline: 'Tentang & Kami', change: 'created', url: '/halaman/tentang' },
      { change: 'created', losses: [] },
    ])
    expect(await store.rows('select slug, body from pages order by id desc limit 1')).toMatchObject(
      [{ slug: 'tentang', body: expect.stringContaining('"blockType":"image"') }],
    )
    const old = await store.rows(
      `select o.path, coalesce(a.slug, p.slug, m.filename, w.slug) as leads from old_addresses o
        left join articles a on a.id = o.story_id left join pages p on p.id = o.page_id
        left join media m on m.id = o.photo_id left join authors w on w.id = o.author_id order by o.path`,
    )
    expect(old.map(({ path, leads }) => [path, leads])).toEqual([
      ['/2019/05/jembatan-lama', 'jembatan-lama'],
      ['/2019/05/jembatan-pertama', 'jembatan-lama'],
      ['/?attachment_id=7', expect.stringContaining('a.jpg')],
      // A page is found by either number.
      ['/?p=2', 'tentang'],
      ['/?p=216', 'jembatan-lama'],
      ['/?p=217', 'foto-hilang'],
      ['/?p=218', 'rahasia'],
      ['/?p=219', 'bergambar'],
      ['/?page_id=2', 'tentang'],
      ['/author/sari', 'sari-contoh'],
      ['/foto-7', expect.stringContaining('a.jpg')],
      ['/tentang', 'tentang'],
      ['/wp-content/uploads/2019/a.jpg', expect.stringContaining('a.jpg')],
    ])
    const page = readFileSync(join(store.folder, 'laporan.html'), 'utf8')
    expect(page).toContain('Berita Rahasia')
    expect(page).not.toContain('Berita Pindahan')

    // Somebody works on a draft: a picture is not chosen yet.
    const unfinished = '{"root":{"children":[{"type":"block","fields":{"blockType":"image"}}]}}'
    const secret = "(select id from articles where slug = 'rahasia')"
    await store.change(
      `update _articles_v set version_body = '${unfinished}', version_revision = 9 where parent_id = ${secret}`,
    )
    const edited = file(
      'edited.xml',
      ...posts.map((post) => post.replace('Isi.', 'Isi baru.').replace('2019-05-04', '2019-05-05')),
    )
    rmSync(join(store.folder, 'uploads', '2019', 'a.jpg'))
    await run(edited, ...parts.slice(1))
    expect(outcomes()).toMatchObject([
      // Without its photo it would be less than it is.
      {
        change: 'unchanged',
        losses: [
          expect.stringContaining('a.jpg tidak diambil'),
          expect.stringContaining('tetap memakai gambarnya'),
        ],
      },
      { change: 'updated' },
      { change: 'kept', losses: [expect.any(String), expect.stringContaining('1 paragraf')] },
      { kind: 'page', change: 'unchanged', id: expect.any(Number) },
      { change: 'unchanged' },
    ])
    const bodies = await store.rows("select body from articles where slug = 'bergambar'")
    expect(bodies[0]?.body).toContain('"blockType":"image"')
  })

  it('comes with a warning about numbers where it is that of several sites', async () => {
    const one = file('satu.xml', wordpressItem({}))
    const other = file('lain.xml')
    writeFileSync(other, wordpressExport([]).replaceAll('lama.example', 'lain.example'))
    const { exitCode, errors } = await run(one, other, '--dry-run')
    expect(exitCode).toBe(0)
    expect(errors).toContain('several sites (https://lama.example, https://lain.example)')
  })

  it('comes as types and taxonomies were chosen, with what is left behind in account and file', async () => {
    const comment = '<wp:comment><wp:comment_content>Bagus.</wp:comment_content></wp:comment>'
    const site = file(
      'pilihan.xml',
      wordpressItem({ 'wp:post_type': 'agenda', more: comment }),
      attachment('7', '2019/a.jpg'),
      attachment('8', '2019/<b>.jpg'),
    )
    const kept = join(store.folder, 'komentar.ndjson')
    const types = ['--type', 'agenda=story', '--type', 'iklan=ignore', '--taxonomy', 'kota=topic']
    const { output } = await run(site, '--dry-run', '--comments', kept, ...types)
    expect(output.split('\n').slice(0, 3)).toEqual([
      'Read 1 stories and pages; 0 would not be taken. Nothing was stored.',
      '1 comments on 1 posts are not taken, but kept in the file.',
      '2 pictures of the media library are shown by no post and not taken; the report lists them.',
    ])
    expect(readFileSync(kept, 'utf8')).toContain('"text":"Bagus."')
    expect(outcomes()).toMatchObject([{ change: 'read', comments: 1, losses: [] }])
    expect(readFileSync(join(store.folder, 'laporan.html'), 'utf8')).toMatch(
      /2 gambar .+<li>.+a\.jpg<\/li>\n<li>.+&lt;b&gt;\.jpg/s,
    )
    expect(await run(site, '--type', 'agenda=berita')).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining('Write NAME=story|page|ignore.'),
    })
  })

  it('comes as a zip with its photos, and not with a path that climbs', async () => {
    const path = join(store.folder, 'situs.zip')
    const post = wordpressItem({
      title: 'Berita dari Zip',
      'wp:post_id': '400',
      'wp:post_name': 'dari-zip',
      more: wordpressMeta('_thumbnail_id', '401'),
    })
    const text = wordpressExport([post, attachment('401', '2020/zip.jpg')])
    const zip = (picture: string, content: Buffer) =>
      writeFileSync(
        path,
        zipFile([
          { name: 'situs.xml', content: text },
          { name: picture, content },
        ]),
      )
    const report = ['--report', join(store.folder, 'laporan')]
    zip('../2020/zip.jpg', Buffer.from('foto'))
    expect(await store.warta(['import', path, ...report])).toMatchObject({
      exitCode: 1,
      errors: `error: ${path}: “../2020/zip.jpg” leads out of the zip. Nothing was stored.\n`,
    })
    zip('wp-content/uploads/2020/zip.jpg', await markedPicture().jpeg().toBuffer())
    expect(await store.warta(['import', path, ...report])).toMatchObject({
      exitCode: 0,
      errors: '',
    })
    expect(outcomes()).toMatchObject([{ change: 'created', status: 'published', losses: [] }])
    const [row] = await store.rows("select hero_id from articles where slug = 'dari-zip'")
    expect(row?.hero_id).toEqual(expect.any(Number))
  })

  it('is refused whole if it is broken, or taken as far as it is whole', async () => {
    const before = await store.headlines()
    const broken = file(
      'rusak.xml',
      wordpressItem({ title: 'Sebelum', 'wp:post_id': '300' }),
      '<item>',
    )
    const { exitCode, errors } = await run(broken)
    expect(exitCode).toBe(1)
    expect(errors).toMatch(/rusak\.xml, line \d+ after “Sebelum”: .+ Nothing was stored\.\n$/)
    expect(await store.headlines()).toEqual(before)
    const partly = await run(broken, '--until-broken')
    expect(partly.exitCode).toBe(1)
    expect(partly.errors).toMatch(/after “Sebelum”: .+ What stands before it is taken\.\n$/)
    expect(await store.headlines()).toEqual([...before, 'Sebelum'])
  })
})

describe('the export of a Ghost site', () => {
  const run = (name: string, text: string, ...parameters: string[]) => {
    writeFileSync(join(store.folder, name), text)
    const report = ['--report', join(store.folder, 'ghost')]
    return store.warta(['import', join(store.folder, name), ...report, ...parameters])
  }
  const site = ['--site', 'https://hantu.example/']

  it('moves in with its photos from a folder, and with none from elsewhere on the disk', async () => {
    mkdirSync(join(store.folder, 'images', '2020'), { recursive: true })
    const photo = await markedPicture().jpeg().toBuffer()
    writeFileSync(join(store.folder, 'images', '2020', 'kapal.jpg'), photo)
    writeFileSync(join(store.folder, 'rahasia.jpg'), photo)
    const at = (path: string) => `__GHOST_URL__/content/images/${path}`
    const posts = [
      ghostPost({ feature_image: at('2020/kapal.jpg') }),
      ghostPost({
        uuid: '2',
        title: 'Lain',
        slug: 'lain',
        feature_image: at('%2e%2e/rahasia.jpg'),
      }),
    ]
    const media = ['--media', join(store.folder, 'images')]
    const { exitCode, errors } = await run('hantu.json', ghostExport(posts), ...site, ...media)
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    const outcomes = objects(readFileSync(join(store.folder, 'ghost.ndjson'), 'utf8'))
    expect(outcomes).toMatchObject([
      { change: 'created', status: 'published', losses: [] },
      { change: 'created', losses: [expect.stringContaining('rahasia.jpg'), expect.any(String)] },
    ])
  })

  it('is not taken without the address of the site, and told if its version is not known', async () => {
    const text = ghostExport([ghostPost()], { version: '7.0.0' })
    const without = await run('tanpa.json', text, '--dry-run')
    expect(without).toMatchObject({ exitCode: 1, errors: expect.stringContaining('--site') })
    const { exitCode, errors } = await run('tanpa.json', text, '--dry-run', ...site)
    expect(exitCode).toBe(0)
    expect(errors).toContain('is of version 7.0.0 of Ghost')
  })
})

describe('a table of stories', () => {
  it('comes with a map of its columns, which is refused where it is wrong', async () => {
    const file = (name: string, text: string) => {
      writeFileSync(join(store.folder, name), text)
      return join(store.folder, name)
    }
    const table = file(
      'berita.csv',
      'no,judul,isi,foto,alamat,dibaca\n1,Dari Tabel,<p>Isi.</p>,foto/a.jpg,/read/1/x,9\n',
    )
    const map = (photo: string) => `site: https://tabel.example
columns:
  id: no
  headline: judul
  body: isi
  photo: ${photo}
  addresses: alamat
`
    mkdirSync(join(store.folder, 'situs', 'foto'), { recursive: true })
    const photo = await markedPicture().jpeg().toBuffer()
    writeFileSync(join(store.folder, 'situs', 'foto', 'a.jpg'), photo)
    const run = (text: string) =>
      store.warta([
        'import',
        table,
        '--map',
        file('peta.yaml', text),
        '--media',
        join(store.folder, 'situs'),
        '--report',
        join(store.folder, 'tabel'),
      ])
    const wrong = await run(map('gambar'))
    expect(wrong.exitCode).toBe(1)
    expect(wrong.errors).toMatch(/line 6: there is no column “gambar”\. .*Nothing was stored\.\n$/)
    const without = await store.warta(['import', table])
    expect(without).toMatchObject({ exitCode: 1, errors: expect.stringContaining('--map') })
    const { exitCode, output, errors } = await run(map('foto'))
    expect({ exitCode, errors }).toEqual({
      exitCode: 0,
      errors: 'Columns that are not taken: dibaca. Name them under “ignore” if that is right.\n',
    })
    expect(output).toContain('Imported 1 new stories')
    const old = await store.rows(
      `select path, photo_id is not null as photo from old_addresses
        where path like '/read/1/%' or path like '/foto/%' order by path`,
    )
    expect(old.map(({ path, photo: isPhoto }) => [path, isPhoto])).toEqual([
      ['/foto/a.jpg', 1],
      ['/read/1/x', 0],
    ])
  })
})

describe('--dry-run', () => {
  it('reports what was and was not understood, and stores nothing', async () => {
    const before = await store.headlines()
    const file = copyFile('uji.txt', 'Berita Percobaan')
    const { exitCode, output } = await store.warta(['import', file, COPY, '--dry-run'])
    expect(exitCode).toBe(0)
    for (const part of ['Dipahami:', 'Berita Percobaan', 'Rani Contoh', 'AMBON']) {
      expect(output).toContain(part)
    }
    expect(output).toMatch(/Tidak diambil:[\s\S]*FOLLOW US/)
    expect(await store.headlines()).toEqual(before)
  })

  it('reports the same as JSON, and loses no line when the next command reads slowly', async () => {
    const files = Array.from({ length: 200 }, () => COPY)
    const { output } = await runWarta(['import', '--dry-run', '--json', ...files], {
      variables: store.variables,
      readsLate: 1000,
    })
    expect(objects(output)).toHaveLength(200)
    expect(objects(output)[0]).toMatchObject({
      id: null,
      slug: null,
      url: null,
      status: 'dry-run',
      story: { headline: HEADLINE },
    })
  })
})
