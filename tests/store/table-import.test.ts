/**
 * A table of stories in either database: what it refers to, and what comes again.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTableMap } from '#content/intake/table/table-map.ts'
import type { LegacyOutcome } from '#content/newsroom/import/legacy/legacy-import.ts'
import { openStore } from './open-store.ts'

const open = openStore()

const MAP = `site: https://lama.example
columns: { id: no, headline: judul, body: isi, section: rubrik }
`

async function take(table: string): Promise<LegacyOutcome[]> {
  const { importLegacy } = await import('#content/newsroom/import/legacy/legacy-import.ts')
  const { tableItems } = await import('#content/newsroom/import/legacy/table-source.ts')
  const file = join(open().dataDir, 'berita.csv')
  writeFileSync(file, `no,judul,isi,rubrik\n${table}`)
  const outcomes: LegacyOutcome[] = []
  await importLegacy(open().payload, {
    items: tableItems([file], { map: readTableMap(MAP), zone: 'Asia/Jakarta', now: new Date() }),
    readPicture: () => Promise.reject(new Error('There is no picture.')),
    onOutcome: async (outcome) => {
      outcomes.push(outcome)
    },
    onFault: (origin, error) => {
      throw new Error(origin, { cause: error })
    },
  })
  return outcomes
}

it('finds a section by its name, makes one that is not here, and knows a record by its number', async () => {
  await open().payload.create({
    collection: 'sections',
    data: { name: 'Kabar Desa', slug: 'desa', order: 5 },
  })
  const rows = '1,Satu,Isi.,Kabar Desa\n2,Dua,Isi.,Kabar Kota\n3,Tiga,Isi.,'
  const urls = (outcomes: LegacyOutcome[]) =>
    outcomes.map(({ change, url }) => [change, url && new URL(url).pathname])
  expect(urls(await take(rows))).toEqual([
    ['created', '/desa/satu'],
    ['created', '/kabar-kota/dua'],
    ['created', '/arsip/tiga'],
  ])
  expect(urls(await take(rows.replace('Dua,Isi', 'Dua Baru,Isi')))).toEqual([
    ['unchanged', '/desa/satu'],
    ['updated', '/kabar-kota/dua'],
    ['unchanged', '/arsip/tiga'],
  ])
})
