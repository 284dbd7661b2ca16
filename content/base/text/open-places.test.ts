import { expect, it } from 'vitest'
import { openPlaces } from './open-places.ts'

it('names what is still to be filled, each once', () => {
  const text = 'Alamat: [isi: alamat lengkap]. Surel: [Isi: surel]. Kantor: [isi: alamat lengkap].'
  expect(openPlaces(text)).toEqual(['alamat lengkap', 'surel'])
})

it('takes other brackets for words', () => {
  expect(openPlaces('Ia [narasumber] berkata (isi: berat) [lihat isi: tabel].')).toEqual([])
})
