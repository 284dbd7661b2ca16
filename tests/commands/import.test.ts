import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bombPng } from '#content/intake/photo/photo-samples.ts'
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
