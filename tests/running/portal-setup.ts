/**
 * The real portal, started once for all tests that use it over HTTP: its own store with the starter content, an account
 * of the newsroom, and a story imported from wire copy on the command line.
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
}

declare module 'vitest' {
  interface ProvidedContext {
    portal: RunningPortal
  }
}

const ACCOUNT = { email: 'redaktur@contoh.id', password: 'kata-sandi-untuk-pengujian' }
const WIRE_COPY = 'tests/portal/wire-copy.txt'
const PHOTO = 'content/starter/pictures/csto.jpg'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'warta-portal-'))
  takeKeptPhotos(dataDir)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const variables = { DATA_DIR: dataDir, PORT: String(port), SITE_URL: url, DATABASE_URL: '' }
  const server = await startPortal(variables)
  try {
    const { email, password } = ACCOUNT
    await runWarta(['user', 'add', '--email', email, '--role', 'admin', '--password', password], {
      variables,
    })
    await photosRendered(url, await tokenFor(url, ACCOUNT))
    keepPhotos(dataDir)
    const imported = await runWarta(['import', WIRE_COPY, '--photo', PHOTO, '--json'], {
      variables,
    })
    const story = JSON.parse(imported.output) as { url: string }
    project.provide('portal', {
      url,
      dataDir,
      account: ACCOUNT,
      wireStory: new URL(story.url).pathname,
    })
  } catch (error) {
    await end(server, 'SIGKILL')
    throw error
  }
  return async () => {
    await end(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
