import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sizeOf } from './disk-room.ts'

it('takes only what is not there for nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-room-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'isi'), 'isi')
  symlinkSync('loop', join(folder, 'loop'))
  expect(await sizeOf(join(folder, 'isi'))).toBe(3)
  expect(await sizeOf(join(folder, 'tiada'))).toBeUndefined()
  expect(await sizeOf(join(folder, 'isi', 'tiada'))).toBeUndefined()
  // A photo whose disk fails must not be left out of a backup.
  await expect(sizeOf(join(folder, 'loop'))).rejects.toMatchObject({ code: 'ELOOP' })
})
