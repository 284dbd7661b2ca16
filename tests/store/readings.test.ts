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
  ...(await import('#content/reading/readership/readership-figures.ts')),
  ...(await import('#content/reading/readership/readership-table.ts')),
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
        { story: one, hour, count: 5, source: 'google' },
        { story: two, hour: hour - 10, count: 8, source: 'own' },
        { story: three, hour: hour - 100, count: 9, source: 'x' },
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
    await writeBatch(folder, [{ story: id, hour: hourOf(now), count: 3, source: 'own' }])
    const [name = ''] = readdirSync(folder)
    mkdirSync(join(node, 'kept'))
    copyFileSync(join(folder, name), join(node, 'kept', name))
    await keepReadings(payload, node)
    copyFileSync(join(node, 'kept', name), join(folder, name))
    await writeBatch(folder, [{ story: other.id, hour: hourOf(now), count: 4, source: 'own' }])
    await keepReadings(payload, node)
    expect(readdirSync(folder)).toEqual([])
    const top = await mostRead({ period: 'hour', limit: 2, now })
    expect(top.map((teaser) => teaser.id)).toEqual([other.id, id])
    rmSync(node, { recursive: true })
  })

  it('add up by day and source, and keep their sum when hours and days are folded', async () => {
    const { payload, take } = open()
    const { keepReadings, periodReadership, storyReadership, thinReadings } = await modules()
    const { id } = await take({ headline: 'Dibaca dari Mana' })
    const other = await take({ headline: 'Dibaca Juga' })
    // 23:30 in Jakarta: two hours later it is the next day there, and still the same in UTC.
    const now = new Date('2025-03-10T18:30:00Z')
    const hour = hourOf(now)
    const nodes = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'warta-node-')))
    for (const node of nodes) {
      await writeBatch(readingsFolder(node), [
        { story: id, hour, count: 5, source: 'google' },
        { story: id, hour, count: 1, source: 'own' },
        { story: id, hour: hour - 2, count: 2, source: 'google' },
        { story: other.id, hour, count: 1, source: 'direct' },
      ])
    }
    await Promise.all(nodes.map((node) => keepReadings(payload, node)))

    const figures = await storyReadership(id, now)
    expect(figures.total).toBe(16)
    expect(figures.sources).toEqual([
      { source: 'google', count: 14 },
      { source: 'own', count: 2 },
    ])
    expect(figures.days.slice(-3)).toEqual([
      { day: '2025-03-09', count: 0 },
      { day: '2025-03-10', count: 4 },
      { day: '2025-03-11', count: 12 },
    ])
    expect(figures.hours.slice(-3).map(({ count }) => count)).toEqual([4, 0, 12])
    expect(figures.hours.at(-1)?.at).toEqual(new Date('2025-03-10T18:00:00Z'))

    const period = await periodReadership(['2025-03-10', '2025-03-11'])
    expect(period.days.map(({ count }) => count)).toEqual([4, 14])
    expect(period.stories).toEqual([
      { id, headline: 'Dibaca dari Mana', count: 16 },
      { id: other.id, headline: 'Dibaca Juga', count: 2 },
    ])

    const years = new Date('2026-12-24T10:30:00Z')
    await Promise.all([thinReadings(payload, years), thinReadings(payload, years)])
    const [later, march] = [
      await storyReadership(id, years),
      await periodReadership(['2025-03-01']),
    ]
    expect(later.total).toBe(16)
    expect(later.sources).toEqual(figures.sources)
    expect(march.total).toBe(18)
    for (const node of nodes) rmSync(node, { recursive: true })
  })

  it('are a table that spreadsheets read as text', async () => {
    const { payload, take } = open()
    const { keepReadings, periodReadingTable, storyReadingTable } = await modules()
    const { sayIndonesian } = await import('#content/base/desk-words/say.ts')
    const { id } = await take({ headline: '=HYPERLINK("http://jahat.example")' })
    const node = mkdtempSync(join(tmpdir(), 'warta-node-'))
    const hour = hourOf(new Date('2024-05-05T05:00:00Z'))
    await writeBatch(readingsFolder(node), [
      { story: id, hour, count: 5, source: 'google' },
      { story: id, hour, count: 2, source: 'direct' },
    ])
    await keepReadings(payload, node)
    const whole = async (table: AsyncGenerator<string>) => (await Array.fromAsync(table)).join('')
    expect(await whole(storyReadingTable(id, sayIndonesian))).toBe(
      '\uFEFFHari,Asal,Nama asal,Dibaca\r\n' +
        '2024-05-05,Langsung atau tidak diketahui,,2\r\n' +
        '2024-05-05,Mesin pencari,Google,5\r\n',
    )
    const period = await whole(periodReadingTable(['2024-05-04', '2024-05-05'], sayIndonesian))
    const lines = period.split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toMatch(`2024-05-05,${id},"'=HYPERLINK(""http://jahat.example"")",http`)
    rmSync(node, { recursive: true })
  })
})
