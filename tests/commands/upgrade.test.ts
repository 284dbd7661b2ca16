/**
 * A running portal changes to another version while readers read and the desk saves: no request is lost, no page is
 * stale, and a version that does not run changes nothing.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { freePort } from '#tests/running/free-port.ts'
import { end } from '#tests/running/process-ending.ts'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

const PATIENCE = { timeout: 150_000, interval: 100 }
/** What a version consists of that its processes read from its folder. */
const PROGRAM = ['.next', 'node_modules', 'public', 'next.config.js', 'package.json']
const MIGRATIONS = 'content/store/migrations-sqlite'

let store: FreshStore
let url: string
let portal: ChildProcess
let said = ''
let authorization: string
let story: number
const current = () => join(store.folder, 'current')

/** Another version: this one, with a migration that makes the table `name`. */
function makeVersion(name: string): string {
  const folder = join(store.folder, name)
  mkdirSync(folder)
  for (const path of PROGRAM) symlinkSync(resolve(path), join(folder, path))
  for (const path of ['server', 'content']) cpSync(path, join(folder, path), { recursive: true })
  const migration = `{ name: '21000101_${name}', up: ({ db }) => db.run('create table ${name} (id integer)'), down: async () => {} }`
  const index = join(folder, MIGRATIONS, 'index.ts')
  const known = readFileSync(index, 'utf8')
  writeFileSync(index, known.replace(/\n\](?=\s*$)/, `\n  ${migration},\n]`))
  return folder
}

/** Points the link at a version and tells the portal, with all its processes, as some service managers do. */
function changeTo(version: string): void {
  rmSync(current())
  symlinkSync(version, current())
  if (portal.pid !== undefined) process.kill(-portal.pid, 'SIGHUP')
}

async function ask(
  path: string,
  { agent, method = 'GET', body }: { agent?: Agent; method?: string; body?: object } = {},
): Promise<{ status: number; body: string }> {
  const answer = Promise.withResolvers<{ status: number; body: string }>()
  const headers = body ? { 'content-type': 'application/json', authorization } : {}
  const call = request(url + path, { agent: agent ?? false, method, headers }, (message) =>
    text(message).then(
      (content) => answer.resolve({ status: message.statusCode ?? 0, body: content }),
      answer.reject,
    ),
  )
  call.on('error', answer.reject)
  call.end(body && JSON.stringify(body))
  return answer.promise
}

/** Saves a headline, for readers at once. */
const save = (headline: string) =>
  ask(`/api/articles/${story}?depth=0`, {
    method: 'PATCH',
    body: { headline, changeKind: 'update', _status: 'published' },
  })

/** Reads and saves while `work` is done, and returns what went wrong. */
async function whileBusy(work: () => Promise<void>) {
  const wrong: string[] = []
  const counts = { read: 0, saved: 0 }
  let isOver = false
  const loop = async (work: () => Promise<void>) => {
    while (!isOver) await work().catch((error: unknown) => wrong.push(String(error)))
  }
  const read = (path: string, agent?: Agent) =>
    loop(async () => {
      const began = performance.now()
      const { status, body } = await ask(path, agent && { agent })
      counts.read += 1
      if (status === 200) return
      const took = Math.round(performance.now() - began)
      wrong.push(`${path} answered ${status} after ${took} ms: ${body.slice(0, 200)}`)
    })
  const agent = new Agent({ keepAlive: true })
  const writing = loop(async () => {
    const headline = `Kabar ke-${counts.saved}`
    const saved = await save(headline)
    if (saved.status !== 200) wrong.push(`a save answered ${saved.status}: ${saved.body}`)
    // On a connection of its own, and on one that may still lead to the version before.
    for (const asking of [{}, { agent }]) {
      const page = await ask('/news/kabar', asking)
      if (!page.body.includes(`${headline}<`)) wrong.push(`no reader gets “${headline}”`)
    }
    counts.saved += 1
  })
  const all = [writing, read('/'), read('/', agent), read('/news', agent), read('/readyz', agent)]
  try {
    await work()
  } finally {
    isOver = true
    await Promise.all(all)
    agent.destroy()
  }
  return { wrong, ...counts }
}

const untilSaid = (words: string) => vi.waitUntil(() => said.includes(words), PATIENCE)

const tables = async () =>
  (await store.rows("select name from sqlite_master where name in ('later', 'broken')")).map(
    ({ name }) => name,
  )

beforeAll(async () => {
  store = await makeFreshStore()
  symlinkSync(process.cwd(), current())
  const port = String(await freePort())
  url = `http://127.0.0.1:${port}`
  const variables = { ...store.variables, PORT: port, SITE_URL: url, BACKUP_TO: '' }
  portal = spawn(process.execPath, ['server/main.ts', current()], {
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of processes of its own.
    detached: true,
  })
  portal.stderr?.on('data', (chunk) => {
    said += chunk
  })
  portal.stdout?.on('data', (chunk) => {
    said += chunk
  })
  await untilSaid('Warta answers at')
  authorization = await signInAtDesk(url, variables)
  const [section] = await store.rows("select id from sections where slug = 'news'")
  const paragraph = { type: 'text' as const, text: 'Isi berita untuk pengujian.' }
  const made = await ask('/api/articles?depth=0', {
    method: 'POST',
    body: {
      headline: 'Kabar',
      slug: 'kabar',
      section: section?.id,
      body: lexicalFromBlocks([{ type: 'paragraph', content: [paragraph] }]),
      _status: 'published',
    },
  })
  expect([made.status, made.body]).toEqual([201, expect.any(String)])
  story = (JSON.parse(made.body) as { doc: { id: number } }).doc.id
})

afterAll(async () => {
  await end(portal)
  store.remove()
})

it('loses no request and no save, shows no old page, and keeps sessions', async () => {
  const later = makeVersion('later')
  const { wrong, read, saved } = await whileBusy(async () => {
    changeTo(later)
    await untilSaid(`The portal in ${later} has taken over.`)
    await untilSaid(`The portal in ${process.cwd()} has ended.`)
  })
  expect(wrong, said).toEqual([])
  expect(read).toBeGreaterThan(500)
  expect(saved).toBeGreaterThan(3)
  expect(await tables()).toEqual(['later'])
}, 300_000)

it('goes on with the version that runs when another one cannot serve', async () => {
  const broken = makeVersion('broken')
  writeFileSync(join(broken, 'server/renderer/renderer.ts'), 'process.exit(4)')
  const { wrong, saved } = await whileBusy(async () => {
    changeTo(broken)
    await untilSaid('The one before goes on.')
  })
  expect(wrong, said).toEqual([])
  expect(saved).toBeGreaterThan(3)
  expect(said).toContain('server/renderer/renderer.ts ended (4) before it was ready.')
  // The store was changed by then, after its worker had ended.
  expect((await tables()).sort()).toEqual(['broken', 'later'])
  await save('Masih di sini')
  expect((await ask('/news/kabar')).body).toContain('Masih di sini')
}, 300_000)
