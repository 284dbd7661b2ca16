import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markedPicture } from '#content/intake/photo/photo-samples.ts'
import { ghostExport, ghostPost } from '#tests/factories/ghost-export.ts'
import { wordpressExport, wordpressItem, wordpressMeta } from '#tests/factories/wordpress-export.ts'
import { zipFile } from '#tests/factories/zip-file.ts'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

let store: FreshStore
beforeAll(async () => {
  store = await makeFreshStore()
})
afterAll(() => store.remove())

/** The objects of lines, one in each. */
const objects = (lines: string): Record<string, unknown>[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

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
    const isThere = existsSync('import-report.ndjson')
    const { exitCode, errors, output } = await store.warta(['import', one, other, '--dry-run'])
    expect(exitCode).toBe(0)
    expect(errors).toContain('several sites (https://lama.example, https://lain.example)')
    // A trial leaves no account behind that nobody has asked for.
    expect(output).toContain('0 would not move whole: --report NAME lists them.')
    expect(existsSync('import-report.ndjson')).toBe(isThere)
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
