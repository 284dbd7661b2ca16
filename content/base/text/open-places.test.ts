import { expect, it } from 'vitest'
import { openPlaces } from './open-places.ts'

it('lists each open place once', () => {
  const text = 'Alamat: [isi: alamat lengkap]. Surel: [Isi: surel]. Kantor: [isi: alamat lengkap].'
  expect(openPlaces(text)).toEqual(['alamat lengkap', 'surel'])
})

it('ignores other brackets', () => {
  expect(openPlaces('Ia [narasumber] berkata (isi: berat) [lihat isi: tabel].')).toEqual([])
})
