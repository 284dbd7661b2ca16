import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'

const environment = new URL('./environment.ts', import.meta.url).pathname
const program = `const { secret } = await import(${JSON.stringify(environment)}); process.stdout.write(secret())`

it('is one for all processes that start at the same time, and only its owner may read it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const env = { ...process.env, DATA_DIR: folder, WARTA_SECRET: '' }
  const words = ['--input-type=module', '-e', program]
  const read = () => promisify(execFile)(process.execPath, words, { env })
  const secrets = (await Promise.all([read(), read(), read()])).map(({ stdout }) => stdout)
  expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set(secrets).size).toBe(1)
  expect(readdirSync(folder)).toEqual(['secret'])
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})
