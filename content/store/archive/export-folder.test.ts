import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openExportFolder } from './export-folder.ts'

it('refuses what cannot fit before anything is written, and goes on in the same folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  try {
    const target = await openExportFolder(folder, 'wxr')
    await expect(target.expectRoom(2 ** 60)).rejects.toThrow(
      /^The disk of \S+ has \d+ MB left; the export needs at least 1152921504607 MB\. Make room there, or name a folder elsewhere\.$/,
    )
    await (await openExportFolder(folder, 'wxr')).expectRoom(1)
    await target.finish()
    expect(await readdir(folder)).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})
