import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillArchive } from './archive-filling.ts'

/** The settings of a portal with a store of its own. */
export type ArchiveEnv = Record<'DATA_DIR' | 'PORT' | 'SITE_URL' | 'DATABASE_URL', string>

/** What a store for a bench holds, and where its portal will answer. */
export interface ArchivePlan {
  /** How many stories more than the starter content has. */
  stories: number
  now: Date
  port: number
  /** The folder of a store that is kept; one of its own is removed. */
  folder?: string
}

/** In the folder of a kept store: how many stories it was filled with. */
const FILLED = 'bench-archive'

/** Runs `work` on the settings of a portal with a new store, and removes the store unless it is to be kept. */
export async function withArchive<Result>(
  { stories, now, port, folder: kept }: ArchivePlan,
  work: (env: ArchiveEnv) => Promise<Result>,
): Promise<Result> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'warta-archive-'))
  const env = {
    DATA_DIR: folder,
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: '',
  }
  try {
    const isKept = isFilled(folder, stories)
    mkdirSync(folder, { recursive: true })
    // The migrations of this version as well, for a store that was filled by an earlier one.
    await prepare(env)
    if (!isKept) {
      fillArchive(join(folder, 'warta.db'), stories, now)
      writeFileSync(join(folder, FILLED), String(stories))
    }
    return await work(env)
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Whether the store in `folder` was filled with `stories` stories.
 * @throws {Error} if there is any other store: a bench fills only what it has made
 */
function isFilled(folder: string, stories: number): boolean {
  if (!existsSync(join(folder, 'warta.db'))) return false
  const mark = join(folder, FILLED)
  const found = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : undefined
  if (found === String(stories)) return true
  throw new Error(
    found
      ? `${folder} has an archive of ${found} stories, not of ${stories}.`
      : `${folder} has a store that no bench has filled.`,
  )
}

async function prepare(env: ArchiveEnv): Promise<void> {
  const preparing = spawn(process.execPath, ['server/prepare-store.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(preparing, 'exit')
}
