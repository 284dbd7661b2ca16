/**
 * A store of its own for the tests of a file: SQLite in the project `sqlite`, PostgreSQL in the project `postgres`.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import type { ImportedStory } from '#content/newsroom/import/story-import.ts'
import { anIncomingStory } from '#tests/factories/copy.ts'
import { chooseOwnStore } from '#tests/running/own-store.ts'

/** An open store with the sections News and Sains. */
export interface OpenStore {
  payload: Payload
  dataDir: string
  /** The section News. */
  news: number
  /** Imports copy without a picture. */
  take: (parts: Partial<IncomingStory>, draft?: boolean) => Promise<ImportedStory>
}

/** The address of this file's PostgreSQL database; the empty string in the project `sqlite`. */
export function databaseUrl(): string {
  const server = inject('postgresServer')
  return server ? `${server}/${basename(expect.getState().testPath ?? '', '.test.ts')}` : ''
}

/** Opens a store before the tests of this file and removes it after them; the result returns it once it is open. */
export function openStore(): () => OpenStore {
  const dataDir = mkdtempSync(join(tmpdir(), 'warta-store-'))
  let opened: OpenStore | undefined

  beforeAll(async () => {
    // Settings are read once.
    process.env.PRIVATE_HOSTS = '127.0.0.1'
    chooseOwnStore(dataDir, databaseUrl())
    // Receivers of announcements run on this machine.
    const { prepareStore } = await import('#content/newsroom/newsroom.ts')
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    const payload = await prepareStore()
    const section = (name: string, order: number) =>
      payload.create({ collection: 'sections', data: { name, slug: '', order } })
    const news = await section('News', 1)
    await section('Sains', 2)
    const readPicture = () => Promise.reject(new Error('This copy has no picture.'))
    const take: OpenStore['take'] = (parts, draft = false) =>
      importStory(payload, anIncomingStory(parts), { readPicture, draft })
    opened = { payload, dataDir, news: news.id, take }
  })

  afterAll(async () => {
    await opened?.payload.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  })

  return () => {
    if (!opened) throw new Error('The store opens before the first test.')
    return opened
  }
}
