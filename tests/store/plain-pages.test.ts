/**
 * The desk's plain pages as route handlers, on either database: what a browser without script gets and sends.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { handleEndpoints } from 'payload'
import { describe, expect, it } from 'vitest'
import { runStatement, sql } from '#content/store/statements.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()
const PASSWORD = 'perahu biru menyapa gunung'

type Handler = (request: Request) => Promise<Response> | Response

/** The pages, loaded after the store is chosen. */
const pages = async () => ({
  day: await import('#app/(newsroom)/admin/route.tsx'),
  flash: await import('#app/(newsroom)/admin/kilat/route.tsx'),
  first: await import('#app/(newsroom)/admin/create-first-user/route.tsx'),
  starter: await import('#app/(newsroom)/admin/berita-awal/route.tsx'),
  oldAddresses: {
    ...(await import('#app/(newsroom)/admin/alamat-lama/route.tsx')),
    csv: (await import('#app/(newsroom)/admin/alamat-lama/csv/route.ts')).GET,
  },
  moving: await import('#app/(newsroom)/admin/panduan/pindah/route.tsx'),
  machines: await import('#app/(newsroom)/admin/mesin/route.tsx'),
  readership: {
    all: (await import('#app/(newsroom)/admin/pembaca/route.tsx')).GET,
    table: (await import('#app/(newsroom)/admin/pembaca/csv/route.ts')).GET,
    of: (await import('#app/(newsroom)/admin/pembaca/[story]/route.tsx')).GET,
    tableOf: (await import('#app/(newsroom)/admin/pembaca/[story]/csv/route.ts')).GET,
  },
  security: await import('#app/(newsroom)/admin/keamanan/route.tsx'),
  signIn: await import('#app/(newsroom)/admin/login/route.tsx'),
  signOut: await import('#app/(newsroom)/admin/keluar/route.ts'),
})

/** What a browser keeps between its requests. */
function aBrowser() {
  const cookies = new Map<string, string>()
  const headers = (more: Record<string, string> = {}) => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'accept-language': 'id',
    'sec-fetch-site': 'same-origin',
    ...more,
  })
  const answered = async (handle: Handler, request: Request) => {
    const answer = await handle(request)
    for (const field of answer.headers.getSetCookie()) {
      const [pair = ''] = field.split(';')
      const at = pair.indexOf('=')
      const value = pair.slice(at + 1)
      if (value) cookies.set(pair.slice(0, at), value)
      else cookies.delete(pair.slice(0, at))
    }
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      html: await answer.text(),
    }
  }
  return {
    cookies,
    get: (handle: Handler, path: string) =>
      answered(handle, new Request(`http://localhost:3000${path}`, { headers: headers() })),
    /** Sends a form, by default from this site's own page. */
    post: (handle: Handler, path: string, form: Record<string, string>, site = 'same-origin') => {
      const body = String(new URLSearchParams(form))
      const sent = headers({
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        'sec-fetch-site': site,
      })
      const url = `http://localhost:3000${path}`
      return answered(handle, new Request(url, { method: 'POST', headers: sent, body }))
    },
    /** Sends a form with a file. */
    async send(handle: Handler, path: string, form: FormData) {
      const url = `http://localhost:3000${path}`
      const whole = new Request(url, { method: 'POST', body: form })
      const body = await whole.arrayBuffer()
      const sent = headers({
        'content-type': whole.headers.get('content-type') ?? '',
        'content-length': String(body.byteLength),
      })
      return answered(handle, new Request(url, { method: 'POST', headers: sent, body }))
    },
  }
}

describe('the form for the first account', () => {
  const FORM = { name: 'Kepala', email: 'kepala@contoh.id', password: PASSWORD }
  const PATH = '/admin/create-first-user'

  it('is not shown or taken without the printed link', async () => {
    const { first, signIn } = await pages()
    const browser = aBrowser()
    expect((await browser.get(signIn.GET, '/admin/login')).location).toBe(PATH)
    const shown = await browser.get(first.GET, PATH)
    expect(shown.status).toBe(403)
    expect(shown.html).toContain('Akun pertama dibuat lewat tautan')
    expect(shown.html).not.toContain('<form')
    expect((await browser.post(first.POST, PATH, FORM)).status).toBe(403)
    expect((await open().payload.count({ collection: 'users' })).totalDocs).toBe(0)
  })

  it('says what is wrong at its field, keeps what was typed, and makes an administrator who is signed in', async () => {
    const { day, first } = await pages()
    const { firstAccountLink } = await import('#content/newsroom/people/first-account.ts')
    const { default: config } = await import('#content/newsroom/newsroom-config.ts')
    const browser = aBrowser()
    const path = new URL(firstAccountLink()).pathname
    const led = await browser.get((request) => handleEndpoints({ config, path, request }), path)
    expect(led.location).toMatch(/\/admin\/create-first-user$/)
    expect((await browser.get(first.GET, PATH)).html).toContain('name="password"')

    const weak = await browser.post(first.POST, PATH, { ...FORM, password: 'passwordpassword' })
    expect(weak.status).toBe(400)
    expect(weak.html).toMatch(/mudah ditebak/)
    expect(weak.html).toContain('value="kepala@contoh.id"')
    expect(weak.html).not.toContain('passwordpassword')
    // A form on another site knows nothing of the link.
    expect((await browser.post(first.POST, PATH, FORM, 'cross-site')).location).toBe('/admin')
    expect((await open().payload.count({ collection: 'users' })).totalDocs).toBe(0)

    const made = await browser.post(first.POST, PATH, FORM)
    expect([made.status, made.location]).toEqual([303, '/admin'])
    const shown = await browser.get(day.GET, '/admin')
    expect(shown.status).toBe(200)
    expect(shown.html).toContain('Kepala')
    const { docs } = await open().payload.find({ collection: 'users' })
    expect(docs.map(({ email, role }) => [email, role])).toEqual([['kepala@contoh.id', 'admin']])
    expect((await aBrowser().get(first.GET, PATH)).location).toBe('/admin')
    expect((await browser.post(first.POST, PATH, FORM)).location).toBe('/admin')
  })
})

/** A browser in which the account `email` is signed in. */
async function signedIn(email: string) {
  const { signIn } = await pages()
  const browser = aBrowser()
  const answer = await browser.post(signIn.POST, '/admin/login', { email, password: PASSWORD })
  expect([answer.status, answer.location]).toEqual([303, '/admin'])
  return browser
}

describe('signing out', () => {
  it('ends the session on the server, so that its cookie opens nothing any more', async () => {
    const { day, signOut } = await pages()
    const browser = await signedIn('kepala@contoh.id')
    const token = [...browser.cookies].find(([name]) => name === 'warta-token')
    const sessions = async () => {
      const { docs } = await open().payload.find({ collection: 'users', showHiddenFields: true })
      return docs[0]?.sessions?.length
    }
    const before = await sessions()
    expect((await browser.get(signOut.GET, '/admin/keluar')).location).toBe('/admin')
    // A page of another site cannot sign anybody out.
    await browser.post(signOut.POST, '/admin/keluar', {}, 'cross-site')
    expect(await sessions()).toBe(before)
    const left = await browser.post(signOut.POST, '/admin/keluar', {})
    expect([left.status, left.location]).toEqual([303, '/admin/login'])
    expect(browser.cookies.has('warta-token')).toBe(false)
    expect(await sessions()).toBe(Number(before) - 1)
    browser.cookies.set('warta-token', String(token?.[1]))
    expect((await browser.get(day.GET, '/admin')).location).toMatch(/^\/admin\/login/)
  })
})

describe('breaking news', () => {
  it.each(['1.5', '-1', '99999999999', 'x', '1e400', ''])(
    'has no page for the story “%s”',
    async (id) => {
      const { flash } = await pages()
      const browser = await signedIn('kepala@contoh.id')
      const answer = await browser.get(flash.GET, `/admin/kilat?terbit=${id}`)
      expect(answer.status).toBe(200)
      expect(answer.html).toContain('name="headline"')
    },
  )
})

it('breaking news says whose name will stand above it', async () => {
  const { flash } = await pages()
  const { payload } = open()
  const author = await payload.create({
    collection: 'authors',
    data: { name: 'Rani Wulandari', slug: '', kind: 'person' },
  })
  const email = 'editor@contoh.id'
  const { id } = await payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, role: 'editor' },
  })
  const browser = await signedIn(email)
  const { html } = await browser.get(flash.GET, '/admin/kilat')
  expect(html).toContain('Terbit tanpa nama penulis')
  await payload.update({ collection: 'users', id, data: { author: author.id } })
  const named = await browser.get(flash.GET, '/admin/kilat')
  expect(named.html).toContain('Terbit dengan nama penulis Rani Wulandari.')
  const form = { headline: 'Jembatan Ditutup', body: 'Ditutup.', hours: '0' }
  const [section, key] = [String(open().news), crypto.randomUUID()]
  const sent = await browser.post(flash.POST, '/admin/kilat', { ...form, section, key })
  const story = await payload.findByID({
    collection: 'articles',
    id: Number(sent.location?.split('=').at(-1)),
    depth: 0,
  })
  expect(story.authors).toEqual([author.id])
})

describe('the security page', () => {
  it.each(['99999999999', '1.5', 'x'])('resets nothing for the account “%s”', async (account) => {
    const { security } = await pages()
    const browser = await signedIn('kepala@contoh.id')
    const path = '/admin/keamanan'
    const { html } = await browser.get(security.GET, path)
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(html) ?? []
    const confirm = { action: 'confirm', ticket, proof: PASSWORD }
    expect((await browser.post(security.POST, path, confirm)).status).toBe(303)
    const reset = await browser.post(security.POST, path, { action: 'reset', account })
    expect([reset.status, reset.location]).toEqual([303, `${path}?tersimpan`])
  })
})

describe('the page of machines', () => {
  const PATH = '/admin/mesin'

  it('shows the machine to administrators only', async () => {
    const { machines } = await pages()
    const { payload } = open()
    const { html } = await (await signedIn('kepala@contoh.id')).get(machines.GET, PATH)
    expect(html).toContain('Portal ini berjalan di satu mesin.')
    expect(html).toContain(`<h2>${hostname()}</h2>`)
    const email = 'bukan-admin@contoh.id'
    await payload.create({
      collection: 'users',
      data: { email, password: PASSWORD, role: 'editor' },
    })
    const turned = await (await signedIn(email)).get(machines.GET, PATH)
    expect([turned.status, turned.location]).toEqual([303, '/admin'])
    const stranger = await aBrowser().get(machines.GET, PATH)
    expect(stranger.location).toBe('/admin/login?redirect=%2Fadmin%2Fmesin')
  })

  it.runIf(databaseUrl())('says of each node whether it follows', async () => {
    const { machines } = await pages()
    const { payload } = open()
    const browser = await signedIn('kepala@contoh.id')
    await runStatement(
      payload,
      sql`insert into nodes (id, name, version, secret, snapshot, seen_at, traits) values
        (gen_random_uuid(), 'cepat', '1', '', pg_current_snapshot(), now(), '{"edges":3,"renderers":2}'),
        (gen_random_uuid(), 'pergi', '0', '', '1:1:', now() - interval '5 min', default)`,
    )
    const { html } = await browser.get(machines.GET, PATH)
    await runStatement(payload, sql`delete from nodes`)
    expect(html).toContain('2 mesin memakai satu basis data.')
    const [, fast = '', gone = ''] = html.split('<section class="machine">')
    expect(fast).toContain('Mengikuti setiap perubahan')
    expect(fast).toContain('<dd>3</dd>')
    expect(gone).toContain('Tidak terdengar')
    expect(gone).toContain('tidak diketahui')
  })
})

describe('the pages on readership', () => {
  it('show a story to whoever may read it at the desk, and all stories to editors', async () => {
    const { readership } = await pages()
    const { payload, take } = open()
    const { id } = await take({ headline: 'Dibaca Pembaca' })
    const draft = await take({ headline: 'Belum Dibaca' }, true)
    await runStatement(
      payload,
      sql`insert into story_reading_days (story_id, day, source, count) values
        (${id}, '2026-02-03', 'whatsapp', 1200), (${id}, '2026-02-04', 'nanti', 34)`,
    )
    const [email, reporter] = ['redpel@contoh.id', 'wartawan@contoh.id']
    for (const [account, role] of [
      [email, 'editor'],
      [reporter, 'reporter'],
    ] as const) {
      await payload.create({
        collection: 'users',
        data: { email: account, password: PASSWORD, role },
      })
    }
    const of = (story: number | string) => (request: Request) =>
      readership.of(request, { params: Promise.resolve({ story: String(story) }) })
    const tableOf = (story: number) => (request: Request) =>
      readership.tableOf(request, { params: Promise.resolve({ story: String(story) }) })
    const editor = await signedIn(email)
    const { html } = await editor.get(of(id), `/admin/pembaca/${id}`)
    expect(html).toContain('Dibaca 1.234 kali')
    expect(html).toMatch(/WhatsApp<\/th><td class="count">1\.200/)
    expect((await editor.get(of('x'), '/admin/pembaca/x')).status).toBe(404)
    const period = 'dari=2026-02-01&sampai=2026-02-04'
    const all = await editor.get(readership.all, `/admin/pembaca?${period}`)
    expect(all.html).toContain(`<a href="/admin/pembaca/${id}">Dibaca Pembaca</a>`)
    expect((await editor.get(readership.table, `/admin/pembaca/csv?${period}`)).html).toContain(
      'Percakapan,WhatsApp,1200\r\n',
    )
    const long = await editor.get(
      readership.all,
      '/admin/pembaca?dari=2020-01-01&sampai=2026-01-01',
    )
    expect(long.status).toBe(400)

    const other = await signedIn(reporter)
    expect((await other.get(of(id), `/admin/pembaca/${id}`)).status).toBe(200)
    expect((await other.get(of(draft.id), `/admin/pembaca/${draft.id}`)).status).toBe(404)
    expect((await other.get(tableOf(draft.id), '/admin/pembaca/0/csv')).status).toBe(303)
    for (const page of [readership.all, readership.table]) {
      expect((await other.get(page, `/admin/pembaca?${period}`)).location).toBe('/admin')
    }
    expect((await aBrowser().get(of(id), `/admin/pembaca/${id}`)).location).toBe(
      `/admin/login?redirect=${encodeURIComponent(`/admin/pembaca/${id}`)}`,
    )
  })
})

it('a letter that no database stores is refused and is no error of the server', async () => {
  const { day, flash, signIn } = await pages()
  const email = 'a\0b@contoh.id'
  const sent = await aBrowser().post(signIn.POST, '/admin/login', { email, password: PASSWORD })
  expect(sent.status).toBeLessThan(500)
  const browser = await signedIn('kepala@contoh.id')
  expect((await browser.post(day.POST, '/admin', { langkah: 'name\0' })).location).toBe('/admin')
  const order = { headline: 'a\0b', section: String(open().news), body: 'Isi.', hours: '0' }
  const key = crypto.randomUUID()
  const refused = await browser.post(flash.POST, '/admin/kilat', { ...order, key })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect(refused.status).toBeLessThan(500)
})

describe('the guide to setting up', () => {
  it('is shown to administrators, lists what is left, and is left out where only the lists are asked for', async () => {
    const { day } = await pages()
    await open().payload.create({
      collection: 'users',
      data: { email: 'reporter@contoh.id', password: PASSWORD, role: 'reporter' },
    })
    const browser = await signedIn('kepala@contoh.id')
    const { html } = await browser.get(day.GET, '/admin')
    expect(html).toContain('<h2 id="siapkan">Siapkan portal</h2>')
    expect(html).toContain('<a href="/admin/globals/site#field-logo">Pasang logo</a>')
    // The address of the site is this machine's.
    expect(html).not.toContain('Pembaca sudah dapat membuka situs ini.')
    const lists = (await browser.get(day.GET, '/admin?daftar')).html
    expect(lists).toContain('class="day-lists"')
    expect(lists).not.toContain('Siapkan portal')
    const other = await signedIn('reporter@contoh.id')
    expect((await other.get(day.GET, '/admin')).html).not.toContain('Siapkan portal')
  })

  it('settles a step, is put away and shown again, by administrators from their own page only', async () => {
    const { day } = await pages()
    const browser = await signedIn('kepala@contoh.id')
    const shown = async () => (await browser.get(day.GET, '/admin')).html
    const send = (form: Record<string, string>, site?: string) =>
      browser.post(day.POST, '/admin', form, site)
    const step = 'value="logo"'
    expect(await shown()).toContain(step)
    expect((await send({ langkah: 'logo' }, 'cross-site')).location).toBe('/admin')
    const other = await signedIn('reporter@contoh.id')
    await other.post(day.POST, '/admin', { langkah: 'logo' })
    await send({ langkah: 'pages' })
    expect(await shown()).toContain(step)
    expect((await send({ panduan: 'lewati', langkah: 'logo' })).location).toBe('/admin')
    expect(await shown()).not.toContain(step)
    await send({ panduan: 'sembunyikan' })
    expect(await shown()).toMatch(/Siapkan portal: \d+ belum/)
    expect(await shown()).not.toContain('id="siapkan"')
    await send({ panduan: 'tampilkan' })
    expect(await shown()).toContain('id="siapkan"')
    expect(await shown()).not.toContain(step)
  })
})

describe('what an administrator has settled', () => {
  it('is settled for the others, who put the guide away each for themselves; nobody else settles anything', async () => {
    const { day } = await pages()
    const { payload } = open()
    const one = await signedIn('kepala@contoh.id')
    const data = { email: 'kedua@contoh.id', password: PASSWORD, role: 'admin' as const }
    await payload.create({ collection: 'users', data })
    const other = await signedIn(data.email)
    const shown = async () => (await other.get(day.GET, '/admin')).html
    expect(await shown()).toContain('value="name"')
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: 'reporter@contoh.id' } },
    })
    await payload.db.create({
      collection: 'payload-preferences',
      data: {
        key: 'siapkan-portal',
        user: { relationTo: 'users', value: docs[0]?.id },
        value: { settled: ['name'] },
      },
    })
    expect(await shown()).toContain('value="name"')
    await one.post(day.POST, '/admin', { langkah: 'name' })
    await one.post(day.POST, '/admin', { panduan: 'sembunyikan' })
    expect(await shown()).not.toContain('value="name"')
    expect(await shown()).toContain('id="siapkan"')
    // What the other settles next adds to it.
    await other.post(day.POST, '/admin', { langkah: 'import' })
    const { html } = await one.get(day.GET, '/admin')
    expect(html).toMatch(/Siapkan portal: \d+ belum/)
    await one.post(day.POST, '/admin', { panduan: 'tampilkan' })
    const again = (await one.get(day.GET, '/admin')).html
    expect(again).not.toContain('value="name"')
    expect(again).not.toContain('value="import"')
  })
})

describe('the guide to moving in', () => {
  it('tells each account what it can do, and shows the way there', async () => {
    const { moving } = await pages()
    const path = '/admin/panduan/pindah'
    expect((await aBrowser().get(moving.GET, path)).location).toContain('/admin/login')
    const addresses = 'href="/admin/collections/old-addresses"'
    const head = await (await signedIn('kepala@contoh.id')).get(moving.GET, path)
    expect(head.html).toContain('<h2>Laporan impor</h2>')
    expect(head.html).toContain(`<a ${addresses}>Buka alamat lama</a>`)
    const reporter = await (await signedIn('reporter@contoh.id')).get(moving.GET, path)
    expect(reporter.html).toContain('<h2>Alamat lama</h2>')
    expect(reporter.html).not.toContain('Buka alamat lama')
  })
})

describe('the stories of the beginning', () => {
  const PATH = '/admin/berita-awal'

  /** Loads the first starter stories of the sections that the store has; returns their ids with those of their photos. */
  async function begin(count: number) {
    const { payload } = open()
    const { starterStories } = await import('#content/starter/starter-stories.ts')
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    const stories = starterStories().filter(
      ({ section }) => section === 'sains' || section === 'news',
    )
    const found: { id: number; hero: number }[] = []
    for (const story of stories.slice(0, count)) {
      // Their links to each other are of no account here.
      const body = story.body.filter(({ type }) => type !== 'related')
      const { id } = await importStory(
        payload,
        { ...story, body },
        {
          readPicture: (file) => readFile(join('content/starter', file)),
          files: 'none',
        },
      )
      const { hero } = await payload.findByID({ collection: 'articles', id, depth: 0 })
      found.push({ id, hero: Number(hero) })
    }
    return found
  }

  it('go, except those that the newsroom has changed, chosen or links to; so do their photos, except those it needs', async () => {
    const { payload, take } = open()
    const { starter } = await pages()
    const began = await begin(9)
    const [changed, chosen, linked, followed, ...free] = began
    const [inDraft, inBody, onFront, asLogo, alone] = free
    if (!changed || !chosen || !linked || !followed) throw new Error('Too few stories.')
    if (!inDraft || !inBody || !onFront || !asLogo || !alone) throw new Error('Too few photos.')
    const save = (id: number, data: object, draft = false) =>
      payload.update({ collection: 'articles', id, data, draft })
    await save(changed.id, { kicker: 'Diubah', changeKind: 'update', _status: 'published' })
    const lead = { story: chosen.id }
    await payload.updateGlobal({
      slug: 'front',
      data: { lead, blocks: [{ section: open().news, pinned: [{ photo: onFront.hero }] }] },
    })
    await payload.updateGlobal({ slug: 'site', data: { logo: asLogo.hero } })
    const start = new Date()
    const own = await take({ headline: 'Berita Kami Sendiri' })
    const related = { blockType: 'related', story: linked.id }
    const image = {
      blockType: 'image',
      media: inBody.hero,
      alt: 'Gambar',
      id: 'b2',
      blockName: '',
    }
    await save(own.id, { body: bodyWith({ ...related, id: 'a1', blockName: '' }, image) })
    await save(own.id, { followUpOf: followed.id, hero: inDraft.hero }, true)

    // What was saved meanwhile is found again without a look at everything.
    const { ownNeeds } = await import('#content/starter/own-needs.ts')
    const among = {
      stories: began.map(({ id }) => id),
      photos: began.map(({ hero }) => hero),
    }
    const lately = await ownNeeds(payload, among, { lately: { since: start, and: [] } })
    expect(lately.stories).toEqual(new Set([chosen.id, linked.id, followed.id]))
    const settings = new Set([onFront.hero, asLogo.hero])
    expect(lately.photos).toEqual(new Set([...settings, inDraft.hero, inBody.hero]))
    const later = await ownNeeds(payload, among, {
      lately: { since: new Date(Date.now() + 60_000), and: [] },
    })
    expect(later).toEqual({ stories: new Set([chosen.id]), photos: settings })

    const stranger = aBrowser()
    expect((await stranger.get(starter.GET, PATH)).location).toMatch(/^\/admin\/login/)
    const reporter = await signedIn('reporter@contoh.id')
    expect((await reporter.get(starter.GET, PATH)).location).toBe('/admin')
    await reporter.post(starter.POST, PATH, {})
    const browser = await signedIn('kepala@contoh.id')
    await browser.post(starter.POST, PATH, {}, 'cross-site')
    const asked = await browser.get(starter.GET, PATH)
    expect(asked.html).toContain(`Hapus ${free.length} berita dan fotonya`)
    expect(asked.html).toContain(`${began.length - free.length} berita contoh tetap ada`)
    const answer = await browser.post(starter.POST, PATH, {})
    expect(answer.location).toBe(`${PATH}?dihapus=${free.length}`)

    const left = async (collection: 'articles' | 'media', ids: readonly number[]) => {
      const where = { id: { in: ids } }
      const { docs } = await payload.find({ collection, where, pagination: false, depth: 0 })
      return docs.map(({ id }) => id).toSorted((one, other) => one - other)
    }
    const stays = [changed, chosen, linked, followed]
    const ids = (of: readonly { id: number }[]) => of.map(({ id }) => id).toSorted((a, b) => a - b)
    expect(await left('articles', ids(began))).toEqual(ids(stays))
    const heroes = [...stays, inDraft, inBody, onFront, asLogo].map(({ hero }) => hero)
    expect(
      await left(
        'media',
        began.map(({ hero }) => hero),
      ),
    ).toEqual(heroes.toSorted((a, b) => a - b))
    expect(await left('media', [alone.hero])).toEqual([])
    const done = await browser.get(starter.GET, `${PATH}?dihapus=${free.length}`)
    expect(done.html).toContain(`${free.length} berita contoh sudah dihapus.`)
    expect(done.html).toContain('Tidak ada berita contoh yang dapat dihapus.')
    // What stays, stays on purpose, and is no step for any administrator.
    const { day } = await pages()
    const other = await signedIn('kedua@contoh.id')
    expect((await other.get(day.GET, '/admin')).html).not.toContain('value="starter"')
    // A portal in which nothing could go has not been asked anything.
    expect(done.html).toMatch(/<button[^>]* value="starter" name="langkah"/)
  })
})

/** A body with `blocks` behind a paragraph. */
function bodyWith(...blocks: object[]) {
  const text = { type: 'text', text: 'Isi.', format: 0, version: 1 }
  const around = { direction: null, format: '', indent: 0, version: 1 }
  const paragraph = { ...around, type: 'paragraph', children: [text] }
  const children = blocks.map((fields) => ({ type: 'block', version: 2, format: '', fields }))
  return { root: { ...around, type: 'root', children: [paragraph, ...children] } }
}

describe('a file of old addresses', () => {
  const PATH = '/admin/alamat-lama'

  /** Sends `text` as a file, with the name of the old site. */
  async function sentFile(
    browser: ReturnType<typeof aBrowser>,
    text: string | Buffer<ArrayBuffer>,
    host = '',
  ) {
    const form = new FormData()
    form.set('file', new File([text], 'lama.csv'))
    form.set('host', host)
    return browser.send((await pages()).oldAddresses.POST, PATH, form)
  }

  const head = () => signedIn('kepala@contoh.id')

  it('is taken by whoever may change them, told line by line, and given back', async () => {
    const { oldAddresses } = await pages()
    const { slug } = await open().take({ headline: 'Kapal Tiba di Berkas' })
    const editor = await head()
    const { html } = await editor.get(oldAddresses.GET, PATH)
    expect(html).toContain('name="file"')
    const taken = await sentFile(
      editor,
      `from,to,code\n/berkas/1,https://lama.example/news/${slug}\n/berkas/2,,410\n/berkas/3,/tidak/ada`,
      'lama.example',
    )
    expect(taken.status).toBe(200)
    expect(taken.html).toContain('2 alamat lama tersimpan.')
    expect(taken.html).toContain('Baris 4: /berkas/3: tidak ada apa-apa di /tidak/ada')
    const table = await editor.get(oldAddresses.csv, `${PATH}/csv`)
    expect(table.html.split('\n')).toEqual(
      expect.arrayContaining(['from,to,code', `/berkas/1,/news/${slug},301`, '/berkas/2,,410']),
    )
  })

  it('is refused in words where it is none, and where somebody may not', async () => {
    const { oldAddresses } = await pages()
    const editor = await head()
    for (const [text, words] of [
      ['', 'Pilih satu berkas'],
      [Buffer.from('/berita/café,/news', 'latin1'), 'Berkas ini tidak dalam UTF-8.'],
      ['{', 'Ini bukan pengalihan'],
      ['from,to', 'Tidak ada pengalihan di dalamnya.'],
      [Array.from({ length: 5_001 }, (_, n) => `/x/${n},/news`).join('\n'), '5001 alamat'],
    ] as const) {
      const refused = await sentFile(editor, text)
      expect([refused.status, refused.html]).toEqual([400, expect.stringContaining(words)])
    }
    const account = {
      email: 'wartawan-lama@contoh.id',
      password: PASSWORD,
      role: 'reporter',
    } as const
    await open().payload.create({ collection: 'users', data: { ...account, name: 'Rina' } })
    const reporter = await signedIn(account.email)
    expect((await sentFile(reporter, '/a,/news')).location).toBe('/admin')
    expect((await reporter.get(oldAddresses.csv, `${PATH}/csv`)).location).toBe('/admin')
    const stranger = aBrowser()
    expect((await stranger.get(oldAddresses.csv, `${PATH}/csv`)).location).toContain('/admin/login')
  })
})
