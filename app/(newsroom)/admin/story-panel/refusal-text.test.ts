import { expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { refusalText } from './refusal-text.ts'

const refused = (errors: object[]) => ({ errors: [{ message: 'Tidak valid.', data: { errors } }] })

it('says once what the box that confirms the guard’s findings repeats', () => {
  const body = refused([
    { path: 'press', label: 'Nama', message: 'Nama ini dilindungi.', key: 'name' },
    { path: 'verification', label: 'Verifikasi', message: 'Isi keduanya.', key: 'check' },
    {
      path: 'guardConfirmed',
      label: 'Pemeriksaan',
      message: 'Nama ini dilindungi. Isi keduanya. Centang bila tetap terbit.',
    },
  ])
  expect(refusalText(body, 400, sayIndonesian)).toBe(
    'Nama: Nama ini dilindungi. Verifikasi: Isi keduanya. Pemeriksaan: Centang bila tetap terbit.',
  )
})

it('says the same of two fields with one message', () => {
  const message = 'Wajib diisi.'
  const body = refused([
    { path: 'a', label: 'A', message },
    { path: 'b', label: 'B', message },
  ])
  expect(refusalText(body, 400, sayIndonesian)).toBe('A: Wajib diisi. B: Wajib diisi.')
})
