import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  countBatches,
  hourOf,
  type Reading,
  removeBatch,
  waitingBatches,
  writeBatch,
} from './readership-batch.ts'

const READINGS: Reading[] = [{ story: 46, hour: 498_000, count: 3, source: 'google' }]

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'warta-readings-')), 'readings')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

describe('batches of readings', () => {
  it('are read as written, each with its own id, until they are removed', async () => {
    await writeBatch(folder, READINGS)
    await writeBatch(folder, READINGS)
    const waiting = await waitingBatches(folder, 10)
    expect(waiting.map(({ batch }) => batch?.readings)).toEqual([READINGS, READINGS])
    expect(new Set(waiting.map(({ batch }) => batch?.id)).size).toBe(2)
    for (const one of waiting) await removeBatch(one)
    expect(await countBatches(folder)).toBe(0)
  })

  it('are none before the first is written', async () => {
    expect(await waitingBatches(folder, 10)).toEqual([])
  })

  it.each(['', '{', '{"id":"x","readings":[]}', '{"readings":[{"story":"46"}]}'])(
    'are not read from %j',
    async (text) => {
      await writeBatch(folder, READINGS)
      writeFileSync(join(folder, 'a.json'), text)
      const waiting = await waitingBatches(folder, 10)
      expect(waiting.find(({ path }) => path.endsWith('/a.json'))?.batch).toBeUndefined()
    },
  )

  it('are read from a version that counts no sources, or other ones', async () => {
    await writeBatch(folder, READINGS)
    const [waiting] = await waitingBatches(folder, 1)
    const text = JSON.stringify({
      id: waiting?.batch?.id,
      readings: [
        { story: 46, hour: 498_000, count: 1 },
        { story: 46, hour: 498_000, count: 2, source: 'nanti' },
      ],
    })
    writeFileSync(waiting?.path ?? '', text)
    const [read] = await waitingBatches(folder, 1)
    expect(read?.batch?.readings.map(({ source }) => source)).toEqual(['direct', 'other'])
  })

  it('do not include a file that is still being written', async () => {
    await writeBatch(folder, READINGS)
    writeFileSync(join(folder, 'b.json.part'), '{')
    expect(await countBatches(folder)).toBe(1)
  })
})

it('hourOf returns whole hours', () => {
  expect(hourOf(new Date(3_600_000 * 7 - 1))).toBe(6)
  expect(hourOf(new Date(3_600_000 * 7))).toBe(7)
})
