/**
 * Readings in the store, on either database.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hourOf, readingsFolder, writeBatch } from '#content/reading/readership/readership-batch.ts'
import { openStore } from './open-store.ts'

const open = openStore()

const modules = async () => ({
  ...(await import('#content/reading/readership/store-readings.ts')),
  ...(await import('#content/reading/readership/readership-queries.ts')),
})

describe('readings', () => {
  it('add up by hour, day and week, from several nodes, each batch once', async () => {
    const { payload, take } = open()
    const { keepReadings, mostRead, thinReadings } = await modules()
    const ids = await Promise.all(
      ['Satu', 'Dua', 'Tiga'].map((name) => take({ headline: `Dibaca ${name}` })),
    )
    const [one, two, three] = ids.map(({ id }) => id) as [number, number, number]
    const now = new Date('2026-11-24T10:30:00Z')
    const hour = hourOf(now)
    const nodes = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'warta-node-')))
    for (const node of nodes) {
      await writeBatch(readingsFolder(node), [
        { story: one, hour, count: 5 },
        { story: two, hour: hour - 10, count: 8 },
        { story: three, hour: hour - 100, count: 9 },
      ])
    }
    await Promise.all(nodes.map((node) => keepReadings(payload, node)))
    await Promise.all(nodes.map((node) => keepReadings(payload, node)))

    const top = async (period: 'hour' | 'day' | 'week') =>
      (await mostRead({ period, limit: 3, now })).map(({ id }) => id)
    expect(await top('hour')).toEqual([one])
    expect(await top('day')).toEqual([two, one])
    expect(await top('week')).toEqual([three, two, one])

    await payload.update({
      collection: 'articles',
      id: two,
      data: { withdrawalReason: 'Salah orang.' },
    })
    expect(await top('day')).toEqual([one])

    await thinReadings(payload, new Date('2026-12-24T10:30:00Z'))
    expect(await top('week')).toEqual([])
    for (const node of nodes) rmSync(node, { recursive: true })
  })

  it('are counted once even if their file survives the transaction', async () => {
    const { payload, take } = open()
    const { keepReadings, mostRead } = await modules()
    const { copyFileSync, mkdirSync, readdirSync } = await import('node:fs')
    const { id } = await take({ headline: 'Dibaca Sekali Saja' })
    const other = await take({ headline: 'Dibaca Dua Kali' })
    const now = new Date('2026-10-01T00:00:00Z')
    const node = mkdtempSync(join(tmpdir(), 'warta-node-'))
    const folder = readingsFolder(node)
    await writeBatch(folder, [{ story: id, hour: hourOf(now), count: 3 }])
    const [name = ''] = readdirSync(folder)
    mkdirSync(join(node, 'kept'))
    copyFileSync(join(folder, name), join(node, 'kept', name))
    await keepReadings(payload, node)
    copyFileSync(join(node, 'kept', name), join(folder, name))
    await writeBatch(folder, [{ story: other.id, hour: hourOf(now), count: 4 }])
    await keepReadings(payload, node)
    expect(readdirSync(folder)).toEqual([])
    const top = await mostRead({ period: 'hour', limit: 2, now })
    expect(top.map((teaser) => teaser.id)).toEqual([other.id, id])
    rmSync(node, { recursive: true })
  })
})
