/**
 * Press law in practice: what editors do at the desk, and what readers and machines then see.
 * @module
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { aStory, bodyOf, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf } from '#tests/promises/page-document.ts'
import { ask, fromMemory } from '#tests/promises/portal-answers.ts'
import { type AskDesk, asNobody, refusedFields, signedIn } from './desk-answers.ts'

let desk: Desk
let askDesk: AskDesk
beforeAll(async () => {
  desk = await signIn()
  askDesk = await signedIn()
})

const published = async (headline: string, parts: Record<string, unknown> = {}) => {
  const story = await desk.create('articles', await aStory(desk, { headline, ...parts }))
  return { id: story.id, path: `/news/${story.slug}` }
}
const withdraw = (id: number, order: object) =>
  askDesk('POST', `/api/articles/${id}/withdraw`, order)
const mainOf = async (path: string) => documentOf((await ask(path)).body).querySelector('main')

describe('pencabutan', () => {
  it('editor menarik berita: halaman menjawab 410 dan hilang dari sitemap, daftar, umpan, dan pencarian', async () => {
    const headline = 'Berita yang Dicabut dari Mejanya'
    const { id, path } = await published(headline)
    const places = ['/', '/news', '/rss.xml', '/sitemap-news.xml', '/cari?q=dicabut+mejanya']
    for (const place of places) expect((await ask(place)).body, place).toContain(path)

    const { status, body: receipt } = await withdraw(id, {
      ground: 'trauma',
      reason: 'Keluarga korban meminta, dan redaksi sepakat.',
    })
    expect(status).toBe(200)
    expect(receipt).toMatchObject({ visible: false, address: expect.stringContaining(path) })
    expect(receipt.lines.find(({ place }: { place: string }) => place === 'Google')).toMatchObject({
      shown: false,
      note: 'Dijawab 410.',
    })

    const gone = await ask(path)
    expect(gone.status).toBe(410)
    expect(gone.body).toContain('Menghormati pengalaman traumatik korban')
    expect(gone.body).toContain('Keluarga korban meminta, dan redaksi sepakat.')
    expect(gone.body).not.toContain(headline)
    expect((await ask(`${path}/perubahan`)).status).toBe(410)
    for (const place of places) expect((await ask(place)).body, place).not.toContain(path)
    const log = await mainOf('/koreksi')
    // Its address repeats the headline that did harm.
    expect(log?.querySelector(`a[href="${path}"]`)).toBeNull()
    expect(log?.textContent).toContain('Berita yang dicabut')
    expect(log?.textContent).toContain('Keluarga korban meminta')
  })

  it('editor memulihkan berita: halaman kembali di alamatnya, dan log tidak lagi menyebutnya', async () => {
    const { id, path } = await published('Berita yang Dipulihkan')
    await withdraw(id, { ground: 'editorial', reason: 'Salah menekan tombol.' })
    expect((await ask(path)).status).toBe(410)
    const { status, body } = await askDesk('POST', `/api/articles/${id}/restore`)
    expect([status, body.visible]).toEqual([200, true])
    expect((await ask(path)).status).toBe(200)
    expect((await ask('/koreksi')).body).not.toContain('Salah menekan tombol.')
    await desk.save('articles', id, { withdrawalReason: 'Hanya pengujian.' })
  })

  it('formulir yang terbuka sejak sebelum pencabutan tidak menghidupkan berita kembali', async () => {
    const { id, path } = await published('Berita dengan Formulir Lama')
    await withdraw(id, { ground: 'council', reason: 'Putusan Dewan Pers.' })
    await desk.save('articles', id, { withdrawalReason: null, withdrawnAt: null, kicker: 'Lama' })
    expect((await ask(path)).status).toBe(410)
  })

  it('meminta dasar dan alasan, dari editor saja, untuk berita yang terbit saja', async () => {
    const { id } = await published('Berita yang Tidak Jadi Dicabut')
    const said = ({ status, body }: Awaited<ReturnType<AskDesk>>) => [
      status,
      body.errors[0].message,
    ]
    expect(said(await withdraw(id, { reason: 'Tanpa dasar sama sekali.' }))).toEqual([
      400,
      'Pilih dasar pencabutannya.',
    ])
    expect(said(await withdraw(id, { ground: 'sara', reason: ' pendek ' }))[0]).toBe(400)
    expect(said(await askDesk('POST', `/api/articles/${id}/restore`))[0]).toBe(409)
    const draft = await desk.create(
      'articles',
      await aStory(desk, { headline: 'Masih Draf Saja', _status: 'draft' }),
    )
    const order = { ground: 'editorial', reason: 'Alasan yang cukup panjang.' }
    expect((await withdraw(draft.id, order)).status).toBe(409)
    expect((await asNobody('POST', `/api/articles/${id}/withdraw`, order)).status).toBe(403)
    await desk.save('articles', id, { withdrawalReason: 'Hanya pengujian.' })
  })
})

describe('ralat dan koreksi', () => {
  it('ditanyakan saat isi berubah, dimuat dengan jamnya, dan bertautan dengan log', async () => {
    const { id, path } = await published('Berita dengan Ralat')
    await ask('/koreksi')
    expect(fromMemory(await ask('/koreksi'))).toBe(true)
    const change = { body: bodyOf('Isi yang sudah benar, kata panitia.') }
    const refused = await askDesk('PATCH', `/api/articles/${id}`, change)
    expect(refusedFields(refused)).toEqual({
      changeKind: 'Isi berita yang sudah terbit berubah. Pilih: pembaruan, ralat, atau koreksi.',
    })
    await desk.save('articles', id, {
      ...change,
      changeKind: 'erratum',
      changeText: 'Semula tertulis keliru.',
    })

    const story = await mainOf(path)
    expect(story?.querySelector('a[href="#koreksi"]')?.textContent).toContain('Ralat')
    const notice = story?.querySelector('#koreksi-1')
    expect(notice?.textContent).toContain('Semula tertulis keliru.')
    const month = notice?.querySelector('a')?.getAttribute('href') ?? ''
    expect(month).toMatch(/^\/koreksi\/\d{4}\/\d\d$/)
    expect(notice?.querySelector('time')?.getAttribute('datetime')).toMatch(/\+07:00$/)
    for (const log of [month, '/koreksi']) {
      expect((await mainOf(log))?.querySelector(`a[href="${path}#koreksi-1"]`), log).not.toBeNull()
    }
    const changes = await mainOf(`${path}/perubahan`)
    expect(changes?.textContent).toContain('1 bagian diubah')
    expect(changes?.textContent).toContain('Ralat: Semula tertulis keliru.')
    expect((await ask(`${path}/perubahan`)).body).not.toContain('Isi berita untuk pengujian.')
    await desk.save('articles', id, { withdrawalReason: 'Hanya pengujian.' })
  })

  it('daftar perubahan tidak memuat kata dari draf', async () => {
    const { id, path } = await published('Berita dengan Draf Baru')
    await desk.draft('articles', id, { headline: 'Kata Rahasia di Draf' })
    expect((await ask(`${path}/perubahan`)).body).not.toContain('Rahasia')
    await desk.save('articles', id, {
      headline: 'Berita dengan Draf Baru',
      _status: 'published',
      withdrawalReason: 'Hanya pengujian.',
    })
  })
})

describe('verifikasi', () => {
  it('pembaca diberi tahu di halaman dan daftar, dan kelanjutannya bertautan dua arah', async () => {
    const first = await published('Kabar yang Belum Lengkap', {
      verification: { pending: true, what: 'Jumlah korban.', dueAt: '2030-01-01T00:00:00Z' },
    })
    expect((await mainOf(first.path))?.querySelector('[role=note]')?.textContent).toBe(
      'Masih perlu verifikasi. Jumlah korban.',
    )
    expect((await mainOf('/news'))?.textContent).toContain('Masih perlu verifikasi')
    const next = await published('Kabar yang Sudah Lengkap', { followUpOf: first.id })
    expect((await mainOf(first.path))?.querySelector(`a[href="${next.path}"]`)).not.toBeNull()
    expect((await mainOf(next.path))?.querySelector(`a[href="${first.path}"]`)).not.toBeNull()
    await withdraw(next.id, { ground: 'editorial', reason: 'Hanya pengujian.' })
    expect((await mainOf(first.path))?.querySelector(`a[href="${next.path}"]`)).toBeNull()
    await desk.save('articles', first.id, { withdrawalReason: 'Hanya pengujian.' })
  })

  it('tanpa tenggat tidak terbit, kecuali seseorang menyatakan sudah memeriksanya', async () => {
    const story = await aStory(desk, {
      headline: 'Tanpa Tenggat',
      verification: { pending: true, what: 'Semuanya.' },
    })
    const refused = await askDesk('POST', '/api/articles', story)
    expect(refusedFields(refused)).toMatchObject({
      verification: expect.stringContaining('Isi keduanya'),
      guardConfirmed: expect.stringContaining('centang'),
    })
    const { status, body } = await askDesk('POST', '/api/articles', {
      ...story,
      guardConfirmed: ['unverified'],
    })
    expect(status).toBe(201)
    expect(body.doc.guardLog).toMatchObject([{ key: 'unverified' }])
    await desk.save('articles', body.doc.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})

describe('advertorial', () => {
  it('membawa labelnya di setiap daftar, halamannya menyebut pemasangnya, dan peta situs berita tidak memuatnya', async () => {
    const { id, path } = await published('Kasur Terbaik Tahun Ini', {
      genre: 'advertorial',
      advertiser: 'PT Kasur Contoh',
    })
    for (const list of ['/', '/news', '/indeks', '/cari?q=kasur+terbaik']) {
      const link = (await mainOf(list))?.querySelector(
        `article a[href="${path}"], li a[href="${path}"]`,
      )
      expect(link?.closest('h2, h3')?.textContent, list).toMatch(/^Advertorial/)
    }
    expect((await mainOf(path))?.textContent).toContain('Dipasang oleh PT Kasur Contoh')
    expect((await ask('/sitemap-news.xml')).body).not.toContain(path)
    await desk.save('articles', id, { withdrawalReason: 'Hanya pengujian.' })
  })
})
