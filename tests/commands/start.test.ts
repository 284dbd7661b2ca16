import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { startFauxqs } from 'fauxqs'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { freePort } from '#tests/running/free-port.ts'
import { end } from '#tests/running/process-ending.ts'
import { storeRows } from '#tests/running/store-rows.ts'
import { makeFreshStore } from './fresh-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dataDir = join(folder, 'data')
const clean = {
  DATA_DIR: dataDir,
  PORT: String(await freePort()),
  HOST: '',
  SITE_URL: '',
  DATABASE_URL: '',
  MEDIA_URL: '',
  WARTA_SECRET: '',
  RENDERERS: '',
}

/** Runs a program of the project that is expected to exit by itself. */
async function run(
  command: readonly string[],
  variables: Record<string, string>,
  cwd = process.cwd(),
): Promise<{ exitCode: number | null; output: string; errors: string }> {
  const [program = '', ...parameters] = command
  const child = spawn(process.execPath, [resolve(program), ...parameters], {
    cwd,
    env: { ...process.env, ...clean, ...variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { exitCode, output, errors }
}

const PORTAL = ['server/main.ts']
const IMPORT = ['cli/warta.ts', 'import', 'tests/portal/wire-copy.txt']

describe('a wrong variable', () => {
  it.concurrent.each([
    ['PORT', 'tiga ribu', 'PORT must be a port between 0 and 65535; it was "tiga ribu".\n'],
    ['HOST', 'a b', 'HOST must be a host name or an IP address; it was "a b".\n'],
    [
      'SITE_URL',
      'warta.example',
      'SITE_URL must be an absolute http(s) address without path, such as https://www.example.id; it was "warta.example".\n',
    ],
    [
      'DATA_DIR',
      `/${'a'.repeat(90)}`,
      `DATA_DIR must be a folder whose absolute path has at most 90 bytes; it was "/${'a'.repeat(90)}".\n`,
    ],
    [
      'DATABASE_URL',
      'mysql://warta:rahasia@db/warta',
      'DATABASE_URL must be a file: or postgres:// address; it was "mysql://…@db/warta".\n',
    ],
    [
      'WARTA_SECRET',
      'pendek',
      'WARTA_SECRET must be at least 32 characters that cannot be guessed; it was 6 characters.\n',
    ],
    ['RENDERERS', 'semua', 'RENDERERS must be a number between 1 and 64; it was "semua".\n'],
  ])(
    '%s=%s stops the portal and the command line with a one-line error',
    async (name, value, errors) => {
      const stopped = { exitCode: 1, output: '', errors }
      const runs = [PORTAL, IMPORT].map((command) => run(command, { [name]: value }))
      expect(await Promise.all(runs)).toEqual([stopped, stopped])
      expect(existsSync(dataDir)).toBe(false)
    },
  )
})

describe('the portal does not start', () => {
  it('without a build, and says how to build', async () => {
    expect(await run(PORTAL, {}, folder)).toEqual({
      exitCode: 1,
      output: '',
      errors: 'There is no build yet. Run: npm run build\n',
    })
  })

  it('in a folder that it may not use, and names the setting in one line', async () => {
    // No account may make folders here.
    const { exitCode, errors } = await run(PORTAL, { DATA_DIR: '/sys/warta' })
    expect(exitCode).toBe(1)
    expect(errors).toMatch(/^[^\n]*DATA_DIR \(\/sys\/warta\)[^\n]*\n$/)
  })

  it('in a folder that is a file, and names the setting in one line', async () => {
    const file = join(folder, 'berkas')
    writeFileSync(file, '')
    const { exitCode, errors } = await run(PORTAL, { DATA_DIR: file })
    expect(exitCode).toBe(1)
    expect(errors).toMatch(/^[^\n]*DATA_DIR \([^\n]*\n$/)
  })

  it('with a bucket that is not there, or beside photos that were not copied to it', async () => {
    const server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
    onTestFinished(() => server.stop())
    server.createBucket('foto')
    const start = (bucket: string) =>
      run(PORTAL, {
        DATA_DIR: join(folder, 'with-photos'),
        MEDIA_URL: `s3://${bucket}?endpoint=http://127.0.0.1:${server.port}`,
        AWS_ACCESS_KEY_ID: 'warta',
        AWS_SECRET_ACCESS_KEY: 'rahasia',
      })
    expect(await start('tiada')).toMatchObject({
      exitCode: 1,
      errors: 'MEDIA_URL (s3://tiada): there is no such bucket. Make it first.\n',
    })
    mkdirSync(join(folder, 'with-photos', 'originals'), { recursive: true })
    writeFileSync(join(folder, 'with-photos', 'originals', 'aa11.jpeg'), 'foto')
    const { exitCode, errors } = await start('foto')
    expect(exitCode).toBe(1)
    expect(errors).toMatch(
      /^MEDIA_URL names s3:\/\/foto, which has no files, [^\n]*media move[^\n]*\n$/,
    )
  })

  it('on an unreachable database, and names the setting without its password', async () => {
    const { exitCode, errors } = await run(PORTAL, {
      DATABASE_URL: 'postgres://warta:rahasia@127.0.0.1:1/warta',
    })
    expect(exitCode).toBe(1)
    expect(errors).toMatch(/^The database that DATABASE_URL names does not open .*ECONNREFUSED/m)
    expect(errors).not.toMatch(/^\s+at |rahasia/m)
  })

  it('on a damaged database, which stays as it is', async () => {
    const damaged = join(folder, 'damaged')
    mkdirSync(damaged)
    const bytes = 'Ini bukan basis data. '.repeat(1_000)
    writeFileSync(join(damaged, 'warta.db'), bytes)
    const { exitCode, errors } = await run(PORTAL, { DATA_DIR: damaged })
    expect(exitCode).toBe(1)
    expect(errors).toContain(`The database ${damaged}/warta.db is damaged`)
    expect(errors).not.toMatch(/^\s+at /m)
    expect(readFileSync(join(damaged, 'warta.db'), 'utf8')).toBe(bytes)
  })

  it('on an empty database beside the photos of a newsroom, and adds nothing', async () => {
    const lost = join(folder, 'lost')
    mkdirSync(join(lost, 'originals'), { recursive: true })
    writeFileSync(join(lost, 'originals', 'foto.jpg'), 'foto')
    const { exitCode, errors } = await run(PORTAL, { DATA_DIR: lost })
    expect(exitCode).toBe(1)
    expect(errors).toContain('The database is empty, but DATA_DIR')
    expect(storeRows(lost, 'select id from sections')).toEqual([])
    // What the portal writes is for its own account only.
    expect(statSync(lost).mode & 0o777).toBe(0o700)
    expect(statSync(join(lost, 'warta.db')).mode & 0o077).toBe(0)
  })

  it('on a port that is taken, and says which', async () => {
    const store = await makeFreshStore()
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    try {
      const { exitCode, errors } = await run(PORTAL, {
        ...store.variables,
        PORT: String(port),
      })
      expect(exitCode).toBe(1)
      expect(errors).toContain(`PORT ${port} is taken on 127.0.0.1. Set PORT to a free one.\n`)
      expect(errors).not.toMatch(/^\s+at /m)
    } finally {
      other.close()
      store.remove()
    }
  })
})

it('asks readers to wait while the store is prepared, and then answers', async () => {
  const store = await makeFreshStore()
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const portal = spawn(process.execPath, PORTAL, {
    env: { ...process.env, ...store.variables, PORT: port, SITE_URL: url, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const answer = (path: string) => fetch(url + path, { redirect: 'manual' }).catch(() => undefined)
  try {
    const first = await vi.waitUntil(() => answer('/'), { timeout: 60_000, interval: 20 })
    expect(first.status).toBe(503)
    expect(first.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await first.text()).toContain('<html lang="id"')
    expect((await answer('/readyz'))?.status).toBe(503)
    await vi.waitUntil(async () => (await answer('/'))?.status === 200, {
      timeout: 120_000,
      interval: 250,
    })
    expect((await answer('/readyz'))?.status).toBe(200)
  } finally {
    await end(portal)
    store.remove()
  }
}, 240_000)
