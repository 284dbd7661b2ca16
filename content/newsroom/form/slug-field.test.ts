import { describe, expect, it } from 'vitest'
import { slugRule } from '#content/base/address/slug.ts'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { slugField } from './slug-field.ts'

const field = slugField({ from: 'headline', reserved: ['cari'] })

/** The part of Payload's arguments that the field uses. */
type Validate = (
  value: unknown,
  options: { data: object; req: { i18n: { language: string } } },
) => true | string
type Hook = (parameters: { value: unknown; data: object }) => unknown

const validate = field.validate as unknown as Validate
const [make] = (field.hooks?.beforeValidate ?? []) as unknown as Hook[]

describe('slugField', () => {
  it.each([
    ['kapal-singgah', 'Kapal', 'kapal-singgah'],
    ['', 'Kapal Singgah', 'kapal-singgah'],
    [undefined, 'Kapal Singgah', 'kapal-singgah'],
    [undefined, undefined, null],
    [undefined, 5, null],
    ['', '!!!', null],
    ['', '中国新闻', 'zhong-guo-xin-wen'],
    ['Bukan Slug', 'Kapal', 'Bukan Slug'],
  ])('turns %j with the headline %j into the slug %j', (value, headline, slug) => {
    expect(make?.({ value, data: { headline } })).toBe(slug)
  })

  it.each([
    ['kapal-singgah', 'Kapal', true],
    ['', 'Kapal Singgah', true],
    [
      '',
      '!!!',
      'Judulnya tidak berisi huruf atau angka untuk alamat halaman. Isi slug sendiri, misalnya sulit-membuat-pasukan-pergi.',
    ],
    ['Bukan Slug', 'Kapal', slugRule(sayIndonesian)],
    ['cari', 'Kapal', '“cari” dipakai oleh portal sendiri; pilih slug lain.'],
    ['', 'Cari', '“cari” dipakai oleh portal sendiri; pilih slug lain.'],
  ])('validates %j with the headline %j: %s', (value, headline, answer) => {
    expect(validate(value, { data: { headline }, req: { i18n: { language: 'id' } } })).toBe(answer)
  })
})
