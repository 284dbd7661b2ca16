import { describe, expect, it } from 'vitest'
import { gridFault, gridOf, gridText, numberColumns } from './table-grid.ts'

const grid = {
  head: ['Gunung', 'Tinggi', 'Status'],
  rows: [
    ['Merapi', '2.910 m', 'Siaga'],
    ['Semeru', '3.676 m', ''],
  ],
}

describe('a table', () => {
  it.each([
    [
      'tabs, as copied from a spreadsheet',
      'Gunung\tTinggi\tStatus\nMerapi\t2.910 m\tSiaga\r\nSemeru\t3.676 m',
    ],
    [
      'bars',
      '| Gunung | Tinggi | Status |\n\n| Merapi | 2.910  m | Siaga |\n| Semeru | 3.676 m | |',
    ],
    ['the output of gridText', gridText(grid)],
  ])('is read from %s', (_form, text) => {
    expect(gridOf(text)).toEqual(grid)
  })

  it.each([
    ['', /satu baris judul kolom/],
    ['Gunung\tTinggi', /satu baris judul kolom/],
    ['Gunung\nMerapi', /dua kolom/],
    ['a\tb\n1\t2\n1\t2\t3', /Baris 3 punya 3 kolom/],
    [`${'a\t'.repeat(12)}a\n1\t2`, /paling banyak 12 kolom/],
  ])('is rejected in %j', (text, fault) => {
    expect(gridFault(text)).toMatch(fault)
    expect(gridOf(text)).toBeUndefined()
  })

  it.each([
    [['1', '2,5%', 'Rp12.000', '–'], true],
    [['2.910 m', '-3°', '1945', '42,195 km'], true],
    [['12', 'dua belas'], false],
    [['', ''], false],
  ])('%j is aligned right: %s', (cells, right) => {
    const rows = cells.map((cell) => ['x', cell])
    expect(numberColumns({ head: ['a', 'b'], rows })[1]).toBe(right)
  })
})
