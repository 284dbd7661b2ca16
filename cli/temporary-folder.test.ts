import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inTemporaryFolder } from './temporary-folder.ts'

it('removes the folder when the work ends and when it fails', async () => {
  const seen: string[] = []
  const work = async (folder: string) => {
    writeFileSync(join(folder, 'isi'), '')
    seen.push(folder)
    if (seen.length > 1) throw new Error('the disk is gone')
    return folder
  }
  expect(await inTemporaryFolder('warta-try-', work)).toBe(seen[0])
  await expect(inTemporaryFolder('warta-try-', work)).rejects.toThrow('the disk is gone')
  expect(seen.map((folder) => existsSync(folder))).toEqual([false, false])
})

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('removes it on %s', async (signal) => {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { inTemporaryFolder } from '${import.meta.dirname}/temporary-folder.ts'
       setInterval(() => {}, 1_000)
       await inTemporaryFolder('warta-try-', (folder) => {
         process.stdout.write(folder)
         return new Promise(() => {})
       })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const [folder] = await once(child.stdout, 'data')
  expect(existsSync(String(folder))).toBe(true)
  child.kill(signal)
  expect(await ended).toEqual([null, signal])
  expect(existsSync(String(folder))).toBe(false)
})
