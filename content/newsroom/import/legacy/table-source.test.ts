import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readTableMap } from '#content/intake/table/table-map.ts'
import { readTables } from './table-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'table-'))
afterAll(() => rmSync(folder, { recursive: true }))

const map = readTableMap(`site: https://lama.example
columns: { id: no, headline: judul, body: isi }
`)

function read(...texts: string[]) {
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.txt`)
    writeFileSync(file, text)
    return file
  })
  return readTables(files, map)
}

const head = 'no,judul,isi\n'
it.each([
  [[`${head}7,a,b\n8,a,b\n7,c,d\n`], '0.txt, line 4: there is a record with the id “7” before it.'],
  [[`${head}7,a,b\n`, `${head}7,c,d\n`], '1.txt, line 2: there is a record with the id “7”'],
  [
    ['[{"no":7,"judul":"a","isi":"b"},{"no":"7","judul":"c","isi":"d"}]'],
    '0.txt, record 2: there is a record with the id “7” before it.',
  ],
  [
    ['[{"no":12345678901234567890,"judul":"a","isi":"b"}]'],
    '0.txt, record 1: the id 12345678901234567000 is a number that cannot be kept',
  ],
  [['[{"no":1.5,"judul":"a","isi":"b"}]'], '0.txt, record 1: the id 1.5 is a number'],
])('refuses records that cannot be told apart: %j', async (texts, reason) => {
  await expect(read(...texts)).rejects.toThrow(reason)
})

it('takes ids of any length that are texts, and leaves records without one to be told', async () => {
  const rows = '12345678901234567890,a,b\n12345678901234567891,a,b\n,a,b\n,a,b\n'
  expect(await read(head + rows)).toMatchObject({ records: 4 })
})
