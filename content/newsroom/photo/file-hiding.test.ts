import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, expect, it, vi } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'warta-hiding-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('takes copies away on SQLite, where nobody reads purges, before files are removed', async () => {
  vi.stubEnv('MEDIA_URL', 's3://foto?endpoint=http://127.0.0.1:9')
  vi.stubEnv('DATA_DIR', dataDir)
  vi.resetModules()
  const { withoutReaders } = await import('./file-hiding.ts')
  const payload = { db: { name: 'sqlite' } } as unknown as Payload
  const copy = join(dataDir, 'media-cache/certain/media/aa11/full-480.jpg')
  mkdirSync(dirname(copy), { recursive: true })
  writeFileSync(copy, 'foto')
  let wasThere: boolean | undefined
  await expect(
    withoutReaders(payload, ['/media/aa11'], async () => {
      wasThere = existsSync(copy)
      writeFileSync(copy, 'foto', { flag: 'a' })
    }),
  ).rejects.toThrow(/ENOENT/)
  expect(wasThere).toBe(false)
  expect(existsSync(join(dataDir, 'media-cache/refused/media/aa11'))).toBe(true)
})
