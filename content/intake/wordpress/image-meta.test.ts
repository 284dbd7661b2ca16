import { expect, it } from 'vitest'
import { imageMeta } from './image-meta.ts'

const stored = (credit: string, length = Buffer.byteLength(credit)) =>
  `a:3:{s:5:"width";i:1200;s:6:"credit";s:1:"x";s:10:"image_meta";a:3:{s:8:"aperture";s:1:"0";s:6:"credit";s:${length}:"${credit}";s:7:"caption";s:0:"";}}`

it.each([
  ['a text', stored('Sari Contoh'), 'credit', 'Sari Contoh'],
  ['bytes, not characters', stored('Foto é "";s:1:'), 'credit', 'Foto é "";s:1:'],
  ['a length that is wrong', stored('Satu\nDua', 9), 'credit', 'Satu\nDua'],
  ['a length beyond the end', stored('Satu', 9_999_999), 'credit', 'Satu'],
  ['an empty text', stored('x'), 'caption', ''],
  ['a text that is not there', stored('x'), 'copyright', ''],
  ['something else', 'x', 'credit', ''],
  ['what is cut off', stored('Sari').slice(0, -23), 'credit', 'Sari'],
  ['what ends within it', 's:10:"image_meta";a:1:{s:6:"credit";s:9:"Sari', 'credit', ''],
])('reads %s', (_, metadata, name, text) => {
  expect(imageMeta(metadata, name)).toBe(text)
})
