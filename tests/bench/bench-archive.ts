import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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
}

/** Runs `work` on the settings of a portal with a new store, and removes the store. */
export async function withArchive<Result>(
  { stories, now, port }: ArchivePlan,
  work: (env: ArchiveEnv) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-archive-'))
  const env = {
    DATA_DIR: folder,
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: '',
  }
  try {
    const preparing = spawn(process.execPath, ['server/prepare-store.ts'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await once(preparing, 'exit')
    fillArchive(join(folder, 'warta.db'), stories, now)
    return await work(env)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
