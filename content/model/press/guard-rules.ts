/**
 * Press-law checks before publication: pure rules over a story as it would be published.
 * @module
 */

import type { Say } from '#content/base/desk-words/say.ts'
import { wordsIn } from '#content/base/text/words-in.ts'
import type { AiUse } from '#content/model/photo/photo.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** The rules that a newsroom can set, by their names in the settings. */
export const SET_RULES = [
  'children',
  'protectedNames',
  'unlabelledAi',
  'missingCredit',
  'unverified',
  'advertiser',
] as const

/** All rules. Words of an embargo always stop: whoever publishes must have seen them. */
export const GUARD_RULES = [...SET_RULES, 'embargo'] as const

export type GuardRule = (typeof GUARD_RULES)[number]

/** `stop` refuses the save until somebody confirms the finding; `advise` only shows it in the checklist. */
export const GUARD_LEVELS = ['off', 'advise', 'stop'] as const

export type GuardLevel = (typeof GUARD_LEVELS)[number]

/** The newsroom's settings (`press-global.ts`). */
export interface GuardSettings {
  levels: Readonly<Record<GuardRule, GuardLevel>>
  /** Words for children and for crimes: a paragraph with both is a finding. */
  childWords: readonly string[]
  crimeWords: readonly string[]
  /** Words for sexual crimes, whose victims are never named. */
  sexualCrimeWords: readonly string[]
  protectedNames: readonly string[]
}

/** A photo of the story. */
export interface GuardPhoto {
  id: number
  alt: string
  caption: string
  credit: string
  aiUse: AiUse
  /** The AI use declared in the file's IPTC fields. */
  aiInFile: AiUse
}

/** A story, reduced to what the rules look at. */
export interface GuardStory {
  genre: Genre
  advertiser: string
  headline: string
  summary: string
  /** The body's text, with a blank line between its blocks. */
  text: string
  photos: readonly GuardPhoto[]
  unverified: boolean
  unverifiedPart: string
  verificationDue: boolean
  /** Words of embargoes in its texts, as printed (`embargoWordsIn`). */
  embargoes: readonly string[]
}

/** A finding of a rule. */
export interface GuardFinding {
  rule: GuardRule
  level: Exclude<GuardLevel, 'off'>
  /** Identifies the finding; a confirmation is valid as long as this stays the same. */
  key: string
  /** The field of the form, and a title for the finding. */
  field: 'body' | 'hero' | 'genre' | 'verification'
  subject: string
  /** What was found, the source of the rule, and what to do. */
  text: string
}

/** Everything that the rules find in `story`, skipping rules that are off. */
export function guardFindings(
  story: GuardStory,
  settings: GuardSettings,
  say: Say,
): GuardFinding[] {
  return GUARD_RULES.flatMap((rule) => {
    const level = settings.levels[rule]
    if (level === 'off') return []
    return RULES[rule](story, settings, say).map(({ about, ...found }) => ({
      rule,
      level,
      key: [rule, ...about].join(':'),
      ...found,
    }))
  })
}

type Found = Pick<GuardFinding, 'field' | 'subject' | 'text'> & { about: readonly string[] }

const RULES: Record<GuardRule, (story: GuardStory, settings: GuardSettings, say: Say) => Found[]> =
  {
    children: (story, { childWords, crimeWords, sexualCrimeWords }, say) => {
      const parts = partsOf(story)
      const together = parts.flatMap((part) => {
        const children = wordsIn(part, childWords)
        const crimes = wordsIn(part, crimeWords)
        return children.length > 0 && crimes.length > 0 ? [...children, ...crimes] : []
      })
      const found = [
        ...new Set([...together, ...parts.flatMap((part) => wordsIn(part, sexualCrimeWords))]),
      ].toSorted()
      if (found.length === 0) return []
      return [
        {
          about: found,
          field: 'body',
          subject: say('Anak dan korban'),
          text: say(
            'Berita memuat kata {words}. Pastikan tidak ada nama, wajah, keluarga, alamat, atau sekolah yang mengungkap anak atau korban kesusilaan (Kode Etik Jurnalistik, pasal 5).',
            { words: quoted(found) },
          ),
        },
      ]
    },
    protectedNames: (story, { protectedNames }, say) =>
      wordsIn(partsOf(story).join('\n'), protectedNames).map((name) => ({
        about: [name],
        field: 'body',
        subject: say('Nama yang dilindungi'),
        text: say('“{name}” ada dalam daftar nama yang dilindungi. Hapus atau samarkan.', { name }),
      })),
    unlabelledAi: ({ photos }, _settings, say) =>
      photos
        .filter(({ aiUse, aiInFile }) => aiInFile !== 'none' && aiUse === 'none')
        .map(({ id, alt }) => ({
          about: [String(id)],
          field: 'hero',
          subject: say('Gambar AI'),
          text: say(
            'Berkas gambar “{alt}” menyatakan dibuat atau diubah dengan AI, tetapi labelnya tidak dipasang (Peraturan Dewan Pers 1/2025). Isi “Penggunaan AI” pada fotonya.',
            { alt },
          ),
        })),
    missingCredit: ({ photos }, _settings, say) =>
      photos
        .filter(({ credit }) => credit.trim() === '')
        .map(({ id, alt }) => ({
          about: [String(id)],
          field: 'hero',
          subject: say('Kredit foto'),
          text: say('Gambar “{alt}” belum punya kredit. Isi pada data fotonya.', { alt }),
        })),
    unverified: ({ unverified, unverifiedPart, verificationDue }, _settings, say) =>
      unverified && (!verificationDue || unverifiedPart.trim() === '')
        ? [
            {
              about: [],
              field: 'verification',
              subject: say('Verifikasi'),
              text: say(
                'Berita yang masih perlu verifikasi menyebut apa yang belum diperiksa dan punya tenggat (Pedoman Pemberitaan Media Siber, 2). Isi keduanya.',
              ),
            },
          ]
        : [],
    advertiser: ({ genre, advertiser }, _settings, say) =>
      genre === 'advertorial' && advertiser.trim() === ''
        ? [
            {
              about: [],
              field: 'genre',
              subject: say('Advertorial'),
              text: say('Advertorial menyebut pemasang iklannya. Isi “Pemasang iklan”.'),
            },
          ]
        : [],
    embargo: ({ embargoes }, _settings, say) =>
      embargoes.map((words) => ({
        about: [words],
        field: 'body',
        subject: say('Embargo'),
        text: say(
          'Naskah memuat embargo: “{words}”. Bila masih berlaku, isi “Embargo sampai”. Hapus barisnya: pembaca tidak memerlukannya.',
          { words },
        ),
      })),
  }

const partsOf = ({ headline, summary, text, photos }: GuardStory): string[] => [
  headline,
  summary,
  ...text.split(/\n\s*\n/),
  ...photos.flatMap(({ alt, caption }) => [alt, caption]),
]

const quoted = (found: readonly string[]) => found.map((word) => `“${word}”`).join(', ')
