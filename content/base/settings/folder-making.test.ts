import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolder } from './folder-making.ts'

const root = mkdtempSync(join(tmpdir(), 'warta-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('makes a folder with those above it, for its own account only, and leaves one that is there', () => {
  const folder = join(root, 'a', 'b')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it.each(['file', 'file/below'])('refuses %s, where there is a file', (name) => {
  writeFileSync(join(root, 'file'), '')
  expect(() => makeFolder(join(root, name))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }))
})

it.runIf(process.platform === 'linux')('refuses a place where the system makes folders', () => {
  expect(() => makeFolder('/proc/warta/backups')).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  )
})
