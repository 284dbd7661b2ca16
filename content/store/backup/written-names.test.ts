import { expect, it } from 'vitest'
import { isOfBackups } from './written-names.ts'

const name = 'ab'.padEnd(64, '0')

it.each([
  '20260308T010000Z/manifest.json',
  '20260308T010000Z/verified',
  '20260308T010000Z/files.ndjson',
  '20260308T010000Z/files.ndjson.sealed',
  '20260308T010000Z/secret',
  '20260308T010000Z/tables/articles.ndjson.gz',
  '20260308T010000Z/tables/articles.ndjson.gz.sealed',
  'files/originals/aa11.jpg',
  'files/media/aa11/full-640.avif',
  `files/sealed/ab/${name}`,
])('knows %s', (path) => {
  expect(isOfBackups(path)).toBe(true)
})

it.each([
  'manifest.json',
  '2026/manifest.json',
  'lain/20260308T010000Z/manifest.json',
  '20260308T010000Z/catatan.txt',
  '20260308T010000Z/tables/catatan.txt',
  '20260308T010000Z/tables/x/articles.ndjson.gz',
  'files/laporan.pdf',
  'files/media/../../laporan.pdf',
  'files/media/.DS_Store',
  `files/sealed/${name}`,
  `files/sealed/ab/${name}.bak`,
])('leaves %s to others', (path) => {
  expect(isOfBackups(path)).toBe(false)
})
