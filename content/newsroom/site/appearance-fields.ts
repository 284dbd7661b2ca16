import type { GroupField } from 'payload'
import {
  contrastOnPaper,
  LEAST_CONTRAST,
  legibleOnPaper,
} from '#content/base/appearance/palette.ts'
import { type TypefaceSet, typefaces } from '#content/base/appearance/tokens.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'

const typefaceLabels: Record<TypefaceSet, string> = {
  koran: 'Koran: judul dan isi berkait, label ramping',
  buku: 'Buku: huruf berkait yang lebih lebar dan tenang',
  lugas: 'Lugas: semua tanpa kait',
}

/** The look of the portal that the desk can change. */
export const appearanceFields: GroupField = {
  name: 'appearance',
  type: 'group',
  label: 'Tampilan',
  fields: [
    {
      name: 'brand',
      type: 'text',
      label: 'Warna utama',
      validate: brandColour,
      admin: {
        placeholder: '#86123f',
        description:
          'Untuk label, tautan, tombol, dan kaki halaman. Warna untuk mode gelap diturunkan darinya. Kosong: warna bawaan.',
      },
    },
    {
      name: 'typefaces',
      type: 'select',
      label: 'Huruf',
      options: Object.keys(typefaces).map((value) => ({
        value,
        label: typefaceLabels[value as TypefaceSet],
      })),
      admin: { description: 'Memakai huruf yang sudah ada di perangkat pembaca. Kosong: Koran.' },
    },
  ],
}

/** Validates the brand colour: text in it must be legible on paper white. */
export function brandColour(
  value: unknown,
  { req }: { req: { i18n: { language: string } } },
): true | string {
  const say = sayIn(req.i18n)
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) {
    return say('Tulis warna sebagai tanda # dan enam angka heksadesimal, misalnya #86123f.')
  }
  const contrast = contrastOnPaper(value)
  if (contrast >= LEAST_CONTRAST) return true
  // Rounded down, so that 6.97 is not shown as 7.
  const measured = (Math.floor(contrast * 10) / 10).toLocaleString(LOCALES[say.language].intl)
  return say(
    'Warna ini sulit dibaca: kontrasnya di atas kertas putih {contrast}:1, sedangkan teks berita perlu paling sedikit {least}:1. Warna terdekat yang cukup: {nearest}.',
    { contrast: measured, least: LEAST_CONTRAST, nearest: legibleOnPaper(value) },
  )
}
