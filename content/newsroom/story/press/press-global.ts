import type { Field, GlobalConfig } from 'payload'
import { DEFAULT_LEVELS, DEFAULT_WORDS } from '#content/model/press/guard-defaults.ts'
import {
  GUARD_LEVELS,
  type GuardLevel,
  type GuardRule,
  SET_RULES,
} from '#content/model/press/guard-rules.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { isNewsroom, may } from '#content/newsroom/people/user-access.ts'

const RULE_LABELS: Record<Exclude<GuardRule, 'embargo'>, string> = {
  children: 'Anak dan korban kesusilaan',
  protectedNames: 'Nama yang dilindungi',
  unlabelledAi: 'Gambar AI tanpa label',
  missingCredit: 'Foto tanpa kredit',
  unverified: 'Belum diverifikasi, tanpa tenggat',
  advertiser: 'Advertorial tanpa pemasang iklan',
}

const LEVEL_LABELS: Record<GuardLevel, string> = {
  off: 'Tidak diperiksa',
  advise: 'Saran saja',
  stop: 'Hentikan sampai dikonfirmasi',
}

const wordList = (name: keyof typeof DEFAULT_WORDS, label: string): Field => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  defaultValue: [...DEFAULT_WORDS[name]],
})

/** What the guard checks before publication and how it responds, and the deadline for a right of reply. */
export const press: GlobalConfig<'press'> = {
  slug: 'press',
  label: 'Hukum pers',
  admin: { group: 'Pengaturan' },
  access: { read: isNewsroom, update: may('press', 'update') },
  fields: [
    {
      name: 'levels',
      type: 'group',
      label: 'Pemeriksaan sebelum terbit',
      admin: {
        description:
          'Yang menghentikan menolak penerbitan sampai seseorang menyatakan sudah memeriksanya; pernyataan itu dicatat pada beritanya.',
      },
      fields: SET_RULES.map((rule) => ({
        name: rule,
        type: 'select' as const,
        label: RULE_LABELS[rule],
        required: true,
        defaultValue: DEFAULT_LEVELS[rule],
        options: GUARD_LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] })),
      })),
    },
    {
      name: 'protectedNames',
      type: 'text',
      hasMany: true,
      label: 'Nama yang dilindungi',
      // The guard reads the list; only those who keep it need to see all of it.
      access: { read: may('press', 'update') },
      admin: {
        description:
          'Anak, korban, saksi, dan siapa pun yang tidak boleh dikenali. Ketik satu nama, lalu Enter.',
      },
    },
    wordList('childWords', 'Kata untuk anak'),
    wordList('crimeWords', 'Kata untuk perkara'),
    wordList('sexualCrimeWords', 'Kata untuk kejahatan kesusilaan'),
    {
      name: 'replyDays',
      type: 'number',
      label: 'Tenggat hak jawab (hari)',
      required: true,
      defaultValue: 2,
      min: 1,
      max: 14,
      validate: wholeNumber,
      admin: {
        description: 'Hak jawab dilayani sesegera mungkin; sesudah tenggat ini ia terlambat.',
      },
    },
  ],
}
