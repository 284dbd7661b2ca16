/**
 * The whole portal on PostgreSQL, with two nodes that show the same at every moment: promise 4, on every node. Where
 * PgBouncer is installed, it stands between one of them and the database, in transaction mode.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { IS_LIVE } from '#content/store/nodes/node-times.ts'
import { type CuttableWay, cuttableWay } from '#tests/running/cuttable-way.ts'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { freePort } from '#tests/running/free-port.ts'
import { type MediaServer, startMediaServer } from '#tests/running/media-server.ts'
import { type Pooler, startPooler } from '#tests/running/pooler.ts'
import { type PostgresPair, startPostgresPair } from '#tests/running/postgres-pair.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import { isInstalled } from '#tests/running/program-path.ts'
import { type NodePortal, startNode } from './node-portals.ts'
import {
  countPhotos,
  forgetInMemory,
  newestPhotos,
  sendPhoto,
  statusesAt,
  type UploadedPhoto,
  uploadPhoto,
  uploadRecording,
} from './photo-calls.ts'

/** How many saves are each followed by a request to every node. A number of them in `NODE_SAVES` is measured. */
const SAVES = Number(process.env.NODE_SAVES ?? 12)
/** Milliseconds for which a node is cut off. */
const CUT = process.env.NODE_SAVES ? 5_000 : 2_000
/** What an editor is told while the database is away. */
const AWAY = /: 503 .*Basis data sedang tidak menjawab/
/** A story that a new portal begins with. */
const STARTER = 'kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto'

let postgres: PostgresPair
/** Where the database is found, whichever server it is. */
let door: CuttableWay
let pooler: Pooler | undefined
let way: CuttableWay
let media: MediaServer
let nodes: NodePortal[]
let near: NodePortal
/** The node whose way to the database can be cut. */
let far: NodePortal
let authorization: string
/** The newest story, and the pages that show it. */
let story: Story
let pages: string[]

beforeAll(async () => {
  ;[postgres, media] = await Promise.all([startPostgresPair(), startMediaServer()])
  await postgres.createDatabase('nodes')
  ;[door, way] = [await cuttableWay(postgres.port), await cuttableWay(postgres.port)]
  const itself = databaseAt(door.port)
  pooler = isInstalled('pgbouncer') ? await startPooler(itself) : undefined
  const [one, other] = [await freePort(), await freePort()]
  const site = `http://127.0.0.1:${one}`
  const preparing = startNode('near', one, site, pooler?.url ?? itself, {
    ...media.variables,
    ...(pooler && { DATABASE_LISTEN_URL: itself }),
  })
  // It prepares the store, and the other one waits for that.
  while ((await rows(`select from pg_locks where locktype = 'advisory'`)).length === 0) {
    await Promise.race([preparing, delay(50)])
  }
  nodes = await Promise.all([
    preparing,
    startNode('far', other, site, databaseAt(way.port), { ...media.variables, EDGES: '2' }),
  ])
  ;[near, far] = nodes as [NodePortal, NodePortal]
  authorization = await signInAtDesk(near.url, near.variables)
  story = await publishAt(near, 'Berita Bersama')
  pages = [`/news/${story.slug}`, '/', '/news']
}, 300_000)

afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()))
  await pooler?.stop()
  for (const each of [way, door]) each.close()
  await postgres.stop()
  await media.close()
})

it.each([
  '/',
  '/news',
  `/news/${STARTER}`,
  '/cari?q=gempa',
  '/indeks',
  '/terpopuler',
  '/koreksi',
  '/penulis/redaksi-sains',
  '/topik/geografi-indonesia',
  '/rss.xml',
  '/sitemap.xml',
  '/sitemap-topik.xml',
  '/sitemap-news.xml',
])('answers %s', async (path) => {
  for (const node of nodes) expect((await node.ask(path)).status).toBe(200)
})

it('shows the day at the desk of either node to whoever signed in at one', async () => {
  for (const { url } of nodes) {
    const day = await (await fetch(`${url}/admin`, { headers: { authorization } })).text()
    expect(day.includes('Terbit hari ini')).toBe(true)
  }
})

it('is fresh on every node right after each save, through whichever node it came', async () => {
  const stale: string[] = []
  const times: number[] = []
  for (let save = 1; save <= SAVES; save += 1) {
    const path = pages[save % pages.length] ?? ''
    await remembered(path)
    const began = performance.now()
    await saveAt(nodes[save % 2], { headline: `Putaran ke-${save}.` })
    times.push(performance.now() - began)
    for (const node of [near, far, far]) {
      const { body } = await node.ask(path)
      if (!body.includes(`Putaran ke-${save}.`)) stale.push(`${save} at ${node.name}${path}`)
    }
  }
  if (process.env.NODE_SAVES) report(times)
  expect(stale).toEqual([])
}, 600_000)

it('is gone on every node when one has withdrawn it', async () => {
  const headline = 'Ditarik di Semua Simpul'
  const other = await publishAt(far, headline)
  const page = `/news/${other.slug}`
  for (const path of [page, '/', '/news']) {
    await remembered(path)
    for (const node of nodes) expect((await node.ask(path)).body).toContain(headline)
  }
  await saveAt(near, { withdrawalReason: 'Sumbernya keliru.' }, other)
  for (const node of nodes) {
    expect((await node.ask(page)).status).toBe(410)
    for (const path of ['/', '/news']) expect((await node.ask(path)).body).not.toContain(headline)
  }
})

it('has photos and recordings on every node as soon as they are uploaded at one', async () => {
  const { paths } = await uploadPhoto(near, authorization)
  const recording = await uploadRecording(near, authorization)
  for (const node of nodes) {
    expect(new Set(await statusesAt(node, paths))).toEqual(new Set([200]))
    const part = await fetch(node.url + recording, { headers: { range: 'bytes=10-19' } })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10])
  }
})

it('has a photo on no node once it is withdrawn at one', async () => {
  const photo = await uploadPhoto(far, authorization)
  const withPhoto = await publishAt(near, 'Dengan Foto', { hero: photo.id })
  for (const node of nodes) await statusesAt(node, photo.paths)
  await withdraw(near, withPhoto)
  for (const node of nodes) {
    expect(new Set(await statusesAt(node, photo.paths))).toEqual(new Set([404]))
  }
  expect(await media.storage.list(photo.folder)).toEqual([])
})

it('shows known photos and takes no others while the bucket does not answer', async () => {
  const [known, withdrawn] = [
    await uploadPhoto(near, authorization),
    await uploadPhoto(near, authorization),
  ]
  const unseen = await uploadPhoto(near, authorization)
  const withPhoto = await publishAt(near, 'Foto yang Ditarik', { hero: withdrawn.id })
  for (const node of nodes) {
    for (const photo of [known, withdrawn]) {
      await statusesAt(node, photo.paths)
      await forgetInMemory(node, photo)
    }
  }
  const photos = await countPhotos(near, authorization)
  await media.stop()
  for (const node of nodes) {
    expect(new Set(await statusesAt(node, known.paths))).toEqual(new Set([200]))
    expect(await statusesAt(node, unseen.paths.slice(0, 1))).toEqual([503])
  }
  const refused = await sendPhoto(far, authorization)
  expect(refused.status).toBe(503)
  expect(refused.text).toContain('Penyimpanan foto dan lampiran sedang tidak dapat dipakai')
  expect(await countPhotos(near, authorization)).toBe(photos)
  await saveAt(near, { headline: 'Tanpa foto baru.' })
  expect(await withdraw(near, withPhoto)).toContain('penyimpanan belum menghapusnya')
  for (const node of nodes) {
    expect(new Set(await statusesAt(node, withdrawn.paths))).toEqual(new Set([404]))
  }
  await media.start()
  await expect.poll(() => media.storage.list(withdrawn.folder)).toEqual([])
  for (const node of nodes) {
    // A node leaves a bucket that did not answer alone for some seconds.
    const statuses = async () => new Set(await statusesAt(node, withdrawn.paths))
    await expect.poll(statuses).toEqual(new Set([404]))
  }
  await uploadPhoto(far, authorization)
})

it('takes a node that is cut from the database out of service until it has caught up', async () => {
  const [page = ''] = pages
  await saveAt(near, { headline: 'Sebelum terputus.' })
  await remembered(page)
  way.cut()
  await expect.poll(() => far.isReady(), { interval: 50 }).toBe(false)
  // No save waits longer than it takes to know that the node is out.
  const began = performance.now()
  await saveAt(near, { headline: 'Selagi terputus, satu.' })
  await saveAt(near, { headline: 'Selagi terputus, dua.' })
  expect(await far.isReady()).toBe(false)
  expect(await near.isReady()).toBe(true)
  expect((await far.ask(page)).body).toContain('Sebelum terputus.')
  expect((await near.ask(page)).body).toContain('Selagi terputus, dua.')
  await delay(Math.max(0, CUT - (performance.now() - began)))
  expect(await far.isReady()).toBe(false)
  way.heal()
  while (!(await far.isReady())) await delay(5)
  expect((await far.ask(page)).body).toContain('Selagi terputus, dua.')
})

it('goes on, workers included, when the server cuts every connection', async () => {
  const processes = () => nodes.map((node) => descendantsOf(node.process.pid ?? 0))
  const before = processes()
  // The second cut finds the connections that came after the first.
  for (const cut of [1, 2]) {
    expect(await cutConnections(), `cut ${cut}`).toBeGreaterThan(1)
    for (const node of nodes) {
      await expect
        .poll(async () => (await node.ask(`/cari?q=${crypto.randomUUID()}`)).status)
        .toBe(200)
    }
  }
  expect(processes()).toEqual(before)
})

it('keeps known pages while the database restarts, and saves again afterwards', async () => {
  for (const path of pages) await remembered(path)
  await postgres.restart(async () => {
    for (const node of nodes) {
      for (const path of pages) expect((await node.ask(path)).status).toBe(200)
    }
    for (const node of nodes) {
      await expect(saveAt(node, { headline: 'Tidak tersimpan.' })).rejects.toThrow(AWAY)
      // Nobody is told that the session has ended.
      for (const path of ['/api/users/me', '/admin']) {
        const answer = await fetch(node.url + path, {
          headers: { authorization },
          redirect: 'manual',
        })
        expect(answer.status, path).toBeGreaterThanOrEqual(500)
      }
    }
  })
  for (const node of nodes) await expect.poll(() => node.isReady()).toBe(true)
  for (const path of pages) {
    for (const node of nodes) expect((await node.ask(path)).isFromMemory).toBe(true)
  }
  await saveAt(far, { headline: 'Sesudah mulai ulang.' })
  for (const node of nodes) {
    expect((await node.ask(pages[0] ?? '')).body).toContain('Sesudah mulai ulang.')
  }
})

it('goes on with the standby when the primary is gone, and has lost nothing that it acknowledged', async () => {
  // Other than those of the story, no save takes it out of memory.
  const known = `/news/${STARTER}`
  await remembered(known)
  let acknowledged = 0
  let isOver = false
  const refusals: string[] = []
  const headline = (save: number) => `Menjelang pergantian: ${save}.`
  const saving = (async () => {
    for (let save = 1; !isOver; save += 1) {
      try {
        await saveAt(nodes[save % 2], { headline: headline(save) })
        acknowledged = save
      } catch (error) {
        refusals.push(String(error))
      }
    }
  })()
  await expect.poll(() => acknowledged).toBeGreaterThan(2)
  await postgres.lose()
  // More at each node than it has connections: none may keep one.
  await expect.poll(() => refusals.length, { timeout: 30_000 }).toBeGreaterThan(24)
  isOver = true
  await saving
  for (const refusal of refusals) expect(refusal).toMatch(AWAY)
  for (const node of nodes) expect((await node.ask(known)).isFromMemory).toBe(true)
  await postgres.promote()
  for (const each of [door, way]) each.leadTo(postgres.port)
  for (const node of nodes) {
    await expect.poll(() => node.isReady(), { timeout: 20_000 }).toBe(true)
  }
  // What was refused may have been stored all the same; nothing that came before the last acknowledgement may be shown.
  const [stored] = await rows(`select headline from articles where id = ${story.id}`)
  const possible = Array.from({ length: refusals.length + 1 }, (_, more) =>
    headline(acknowledged + more),
  )
  expect(possible).toContain(stored?.headline)
  for (const node of nodes) {
    for (const path of pages) expect((await node.ask(path)).body).toContain(stored?.headline)
  }
  for (const node of nodes) {
    await saveAt(node, { headline: `Sesudah berganti, di ${node.name}.` })
    for (const each of nodes) {
      const { body } = await each.ask(pages[0] ?? '')
      expect(body).toContain(`Sesudah berganti, di ${node.name}.`)
    }
  }
})

it('has all that a killed node acknowledged, and waits for that node no longer than it can be ready', async () => {
  const before = await countPhotos(near, authorization)
  const done = { saves: [] as string[], photos: [] as UploadedPhoto[], stories: [] as Story[] }
  const working = [
    untilKilled(done.saves, async (turn) => {
      const headline = `Di ambang mati: ${turn}.`
      await saveAt(far, { headline })
      return headline
    }),
    untilKilled(done.photos, () => uploadPhoto(far, authorization)),
    untilKilled(done.stories, async (turn) => {
      const draft = await publishAt(far, `Terjadwal ${turn}`, { _status: 'draft' })
      await scheduleAt(far, draft, Date.now() + 1_000)
      return draft
    }),
  ]
  const fewest = () => Math.min(...Object.values(done).map(({ length }) => length))
  await expect.poll(fewest).toBeGreaterThan(2)
  const processes = [...descendantsOf(far.process.pid ?? 0), far.process.pid ?? 0]
  for (const id of processes.toReversed()) process.kill(id, 'SIGKILL')
  await Promise.all(working)
  const { headline } = await call(near, 'GET', `/api/articles/${story.id}?depth=0`)
  const next = `Di ambang mati: ${done.saves.length + 1}.`
  expect([done.saves.at(-1), next]).toContain(headline)
  await saveAt(near, { headline: 'Satu simpul mati.' })
  expect((await near.ask(pages[0] ?? '')).body).toContain('Satu simpul mati.')
  await expect.poll(liveNodes).toEqual(['near'])
  const logged = near.log().length
  await saveAt(near, { headline: 'Satu simpul tetap mati.' })
  expect(near.log().slice(logged)).not.toMatch(/far.* did not pass purge/)
  // One more may be stored than was acknowledged, but not half of it.
  const photos = await newestPhotos(near, authorization, before)
  expect(photos.length - done.photos.length).toBeOneOf([0, 1])
  expect(photos.map(({ id }) => id)).toEqual(
    expect.arrayContaining(done.photos.map(({ id }) => id)),
  )
  for (const { id, paths } of photos) {
    const name = `${id} of ${done.photos.length} after ${before}`
    expect(new Set(await statusesAt(near, paths)), name).toEqual(new Set([200]))
  }
  // Those that the dead node had not published the other one does.
  for (const { id } of done.stories) {
    await expect.poll(() => publicationsOf(id)).toBe(1)
    const { slug } = await call(near, 'GET', `/api/articles/${id}?depth=0`)
    expect((await near.ask(`/news/${slug}`)).status).toBe(200)
  }
})

/** Who counts as live. */
const liveNodes = async () =>
  (await rows(`select name from nodes where ${IS_LIVE}`)).map(({ name }) => name)

/** Hits in a row after which every edge of a node has a page: one of two is missed by all of them once in 32,768 times. */
const HITS = 16

/** Loads a page into the memory of every node. */
async function remembered(path: string): Promise<void> {
  for (const node of nodes) {
    let hits = 0
    while (hits < HITS) hits = (await node.ask(path)).isFromMemory ? hits + 1 : 0
  }
}

interface Story {
  id: number
  headline: string
  slug: string
  section: number
  body: unknown
}

async function call(
  node: NodePortal | undefined,
  method: string,
  path: string,
  data?: object,
): Promise<Story> {
  const answer = await fetch(`${node?.url}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(data && { body: JSON.stringify(data) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  const { doc, docs, ...itself } = JSON.parse(text) as Story & { doc?: Story; docs?: Story[] }
  const story = doc ?? (docs ? docs[0] : itself)
  if (!story) throw new Error(`${method} ${path} found nothing.`)
  return story
}

/** Publishes a story through a node, with the text of another one, and with what else is given. */
async function publishAt(node: NodePortal, headline: string, further = {}): Promise<Story> {
  const path = `/api/articles?depth=0&where[slug][equals]=${STARTER}`
  const { section, body } = await call(node, 'GET', path)
  const data = { headline, section, body, _status: 'published', ...further }
  return call(node, 'POST', '/api/articles?depth=0', data)
}

/** Saves a story through a node; resolves when that has acknowledged it. */
async function saveAt(node: NodePortal | undefined, data: object, saved = story): Promise<void> {
  await call(node, 'PATCH', `/api/articles/${saved.id}?depth=0`, {
    ...data,
    changeKind: 'update',
    _status: 'published',
  })
}

/** Has a node schedule a story. */
async function scheduleAt(node: NodePortal, { id }: Story, time: number): Promise<void> {
  const answer = await fetch(`${node.url}/api/articles/${id}/way`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ step: 'schedule', at: new Date(time) }),
  })
  if (!answer.ok) throw new Error(`Scheduling: ${answer.status} ${await answer.text()}`)
}

/** How often a story was published. */
const publicationsOf = async (id: number) =>
  (await rows(`select from story_log where article_id = ${id} and step = 'published'`)).length

/** Notes what `act` brings until it fails. */
async function untilKilled<T>(results: T[], act: (turn: number) => Promise<T>): Promise<void> {
  try {
    for (let turn = 1; ; turn += 1) results.push(await act(turn))
  } catch {}
}

/** Withdraws a story with its photos, and returns the receipt as text. */
async function withdraw(node: NodePortal, { id }: Story): Promise<string> {
  const answer = await fetch(`${node.url}/api/articles/${id}/withdraw`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      ground: 'editorial',
      reason: 'Fotonya bukan milik kami.',
      photos: true,
    }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`Withdrawing: ${answer.status} ${text}`)
  return text
}

/** Cuts all connections to the database and returns how many there were. */
const cutConnections = async () =>
  (
    await rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
  ).length

const databaseAt = (port: number) => `postgres://warta:warta@127.0.0.1:${port}/nodes`

/** What the database answers to a query. */
async function rows(query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseAt(door.port) })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

function report(times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => Math.round(sorted[Math.ceil(sorted.length * part) - 1] ?? 0)
  process.stdout.write(
    `${times.length} saves: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms\n`,
  )
}
