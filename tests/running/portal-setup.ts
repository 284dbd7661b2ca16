/**
 * The real portal, started once for all tests of a project that use it over HTTP: its own store with the starter
 * content, an account of the newsroom, and the stories of `portal-stories.ts`.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { tokenFor } from './desk-account.ts'
import { freePort } from './free-port.ts'
import { keepPhotos, takeKeptPhotos } from './kept-photos.ts'
import { startPortal } from './portal-process.ts'
import { beRead, haveAccounts, importWireStory, withdrawStory } from './portal-stories.ts'
import { end } from './process-ending.ts'
import { photosRendered } from './rendered-photos.ts'
import { runWarta } from './warta-command.ts'

/** The running portal, as tests need it. */
export interface RunningPortal {
  /** Base address, without a trailing slash. */
  url: string
  dataDir: string
  /** The credentials for `/api/users/login`. */
  account: { email: string; password: string }
  /** The path of the story imported from wire copy with a photo. */
  wireStory: string
  /** The path of a withdrawn story. */
  withdrawnStory: string
}

declare module 'vitest' {
  interface ProvidedContext {
    portal: RunningPortal
  }
}

const ACCOUNT = { email: 'redaktur@contoh.id', password: 'kata-sandi-untuk-pengujian' }
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'warta-portal-'))
  takeKeptPhotos(dataDir)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const variables = {
    DATA_DIR: dataDir,
    PORT: String(port),
    SITE_URL: url,
    DATABASE_URL: '',
    // Receivers of announcements run on this machine.
    PRIVATE_HOSTS: '127.0.0.1',
  }
  const server = await startPortal(variables)
  try {
    const { email, password } = ACCOUNT
    await runWarta(['user', 'add', '--email', email, '--role', 'admin', '--password', password], {
      variables,
    })
    await starterPhotosComplete(url, dataDir)
    await haveAccounts(url, ACCOUNT)
    const wireStory = await importWireStory(url, ACCOUNT, variables)
    const withdrawnStory = await withdrawStory(url, ACCOUNT)
    await beRead(url, wireStory, dataDir)
    project.provide('portal', { url, dataDir, account: ACCOUNT, wireStory, withdrawnStory })
  } catch (error) {
    await end(server, 'SIGKILL')
    throw error
  }
  return async () => {
    await end(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Resolves when every starter photo is rendered: the portal answers before. */
async function starterPhotosComplete(url: string, dataDir: string): Promise<void> {
  await photosRendered(url, await tokenFor(url, ACCOUNT))
  keepPhotos(dataDir)
}
