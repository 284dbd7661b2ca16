import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isTable } from './import-format.ts'

const folder = mkdtempSync(join(tmpdir(), 'format-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['berita.csv', 'Judul\nIsi\n', true],
  ['berita.TSV', '', true],
  ['berita.txt', 'no,judul,isi\n1,Judul,Isi\n', true],
  ['berita.txt', '\uFEFF"post_id";"judul";"isi"\r\n1;Judul;Isi\r\n', true],
  ['berita.txt', 'no\tjudul\tisi\n', true],
  ['berita.txt', '[\n  {"no": 1}]', true],
  ['berita.txt', '{"no": 1}\n{"no": 2}', true],
  ['berita.txt', 'Sehat, kuat, cerdas\n\nJAKARTA, WARTA - Isi.\n', false],
  ['berita.txt', 'Jembatan Lama\n\nno,judul,isi\n', false],
  ['berita.txt', '[FOTO] Jembatan\n\nIsi.\n', false],
  ['berita.json', '{\n "uri": "urn:a",\n "headlines": []}', false],
  ['berita.md', '---\njudul: Jembatan\n---\nIsi.\n', false],
])('%s that begins with %j is a table: %s', (name, text, is) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  expect(isTable(file)).toBe(is)
})
