/**
 * An empty store is ready for readers before any of its photos is rendered, and a worker that is killed on the way
 * leaves the rest to the next.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, it, vi } from 'vitest'
import { takeKeptPhotos } from '#tests/running/kept-photos.ts'
import { end } from '#tests/running/process-ending.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'warta-first-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const run = (module: string): ChildProcess =>
  fork(module, {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

interface StoredPhoto {
  withheld: number
  renditions: string
}

/** What the store holds, asked from beside it. */
function stored() {
  const database = new DatabaseSync(join(dataDir, 'warta.db'), { readOnly: true, timeout: 10_000 })
  try {
    const photos = database.prepare('select withheld, renditions from media').all()
    const stories = database.prepare("select 1 from articles where _status = 'published'").all()
    return { stories: stories.length, photos: photos as unknown as StoredPhoto[] }
  } finally {
    database.close()
  }
}
const waiting = () => stored().photos.filter(({ withheld }) => withheld === 1).length

it('stores every story without a photo rendered, and all photos follow, though a worker is killed', async () => {
  const [exitCode] = await once(run('server/prepare-store.ts'), 'exit')
  expect(exitCode).toBe(0)
  expect(stored().stories).toBe(33)
  const all = stored().photos.length
  expect(all).toBeGreaterThanOrEqual(33)
  expect(waiting()).toBe(all)
  expect(existsSync(join(dataDir, 'media'))).toBe(false)

  const killed = run('server/worker/worker.ts')
  await vi.waitUntil(() => waiting() < all, { timeout: 120_000, interval: 50 })
  await end(killed, 'SIGKILL')
  expect(waiting()).toBeGreaterThan(0)

  takeKeptPhotos(dataDir)
  const next = run('server/worker/worker.ts')
  await vi.waitUntil(() => waiting() === 0, { timeout: 280_000, interval: 250 })
  await end(next)
  for (const { renditions } of stored().photos) {
    const files = JSON.parse(renditions) as { path: string }[]
    expect(files.length).toBeGreaterThan(0)
    for (const { path } of files) expect(existsSync(join(dataDir, path)), path).toBe(true)
  }
}, 420_000)
