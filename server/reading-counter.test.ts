import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  countBatches,
  waitingBatches,
  writeBatch,
} from '#content/reading/readership/readership-batch.ts'
import type { ReadEvent } from './edge/http/edge-options.ts'
import { countReadings } from './reading-counter.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'
const NOW = new Date(3_600_000 * 498_000)

const read = (parts: Partial<ReadEvent> = {}): ReadEvent => ({
  asked: '/news/kapal',
  url: '/news/kapal',
  status: 200,
  method: 'GET',
  tags: ['site', 'slug:kapal', 'article:46', 'reading:46', 'article:7'],
  userAgent: PHONE,
  purpose: undefined,
  referrer: undefined,
  ...parts,
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warta-readings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function counted(events: readonly ReadEvent[], errors: unknown[] = []) {
  const counter = countReadings({
    folder,
    ownHost: 'warta.example',
    onError: (error) => errors.push(error),
    now: () => NOW,
  })
  for (const event of events) counter.note(event)
  await counter.close()
  const waiting = await waitingBatches(folder, 1_000)
  return waiting.flatMap(({ batch }) => batch?.readings ?? [])
}

describe('countReadings', () => {
  it('counts a reading of the page’s own story, even for a 304', async () => {
    expect(await counted([read(), read({ status: 304 }), read()])).toEqual([
      { story: 46, hour: 498_000, count: 3, source: 'direct' },
    ])
  })

  it.each<[string, Partial<ReadEvent>]>([
    ['a list of stories', { tags: ['site', 'article:46', 'list:newest'] }],
    ['a crawler', { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a link preview', { userAgent: 'WhatsApp/2.23.20.0' }],
    ['a request without a User-Agent', { userAgent: undefined }],
    ['a prefetch', { purpose: 'prefetch' }],
    ['a HEAD request', { method: 'HEAD' }],
    ['a story that is gone', { status: 410 }],
  ])('does not count %s', async (_who, parts) => {
    expect(await counted([read(parts)])).toEqual([])
  })

  it('counts by where readers come from, whose name or kind is all that is kept', async () => {
    const search = read({ referrer: 'https://www.google.co.id/' })
    const share = read({ asked: '/news/kapal?fbclid=x' })
    const site = read({ referrer: 'https://blog.example/kapal' })
    const front = read({ referrer: 'https://warta.example/' })
    const all = await counted([search, share, site, front, share, search, search])
    expect(Object.fromEntries(all.map(({ source, count }) => [source, count]))).toEqual({
      google: 3,
      facebook: 2,
      other: 1,
      own: 1,
    })
  })

  it('stores nothing about the reader', async () => {
    await counted([read({ referrer: 'https://jalan.example/orang/budi?surel=budi@example.com' })])
    const [waiting] = await waitingBatches(folder, 1)
    expect(JSON.stringify(waiting?.batch)).not.toMatch(/Android|kapal|jalan|budi/)
  })

  it('stops writing files while too many wait, without losing counts', async () => {
    for (let file = 0; file < 100; file += 1) {
      await writeBatch(folder, [{ story: 1, hour: 1, count: 1, source: 'own' }])
    }
    const counter = countReadings({ folder, ownHost: 'warta.example', onError: () => undefined })
    counter.note(read())
    await counter.write()
    expect(await countBatches(folder)).toBe(100)
    await counter.close()
    expect(await countBatches(folder)).toBe(101)
  })

  it('reports that it cannot write', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const errors: unknown[] = []
    const counter = countReadings({
      folder: file,
      ownHost: 'warta.example',
      onError: (error) => errors.push(error),
    })
    counter.note(read())
    await counter.close()
    expect(errors).toHaveLength(1)
  })
})
