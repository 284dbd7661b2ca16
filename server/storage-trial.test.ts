import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { readEnvironment } from '#content/base/settings/environment.ts'
import { tryOutStorage } from './storage-trial.ts'

it('starts without a bucket that does not answer, and says so', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'warta')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'rahasia')
  const warnings: string[] = []
  const settings = readEnvironment({
    DATA_DIR: join(tmpdir(), 'warta-trial'),
    MEDIA_URL: 's3://foto?endpoint=http://127.0.0.1:1',
  })
  await tryOutStorage(settings, (line) => warnings.push(line))
  expect(warnings).toEqual([
    expect.stringMatching(/^MEDIA_URL \(s3:\/\/foto\) does not answer .* Look at its endpoint=\.$/),
  ])
})

it('has nothing to try where photos are on the disk', async () => {
  await tryOutStorage(readEnvironment({}), expect.unreachable)
})
