import { describe, expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { wordsIn } from '#content/base/text/words-in.ts'
import { type GuardSettings, type GuardStory, guardFindings } from './guard-rules.ts'
import { guardSettingsOf } from './guard-settings.ts'

const photo = {
  id: 9,
  alt: 'Halaman sekolah',
  caption: '',
  credit: 'Contoh',
  aiUse: 'none',
  aiInFile: 'none',
} as const

const story = (parts: Partial<GuardStory> = {}): GuardStory => ({
  genre: 'report',
  advertiser: '',
  headline: 'Jalan Baru Dibuka',
  summary: '',
  text: 'Jalan itu dibuka pagi tadi.\n\nPanjangnya tiga kilometer.',
  photos: [photo],
  unverified: false,
  unverifiedPart: '',
  verificationDue: false,
  embargoes: [],
  ...parts,
})

const settings: GuardSettings = guardSettingsOf({ protectedNames: ['Budi Contoh'] })
const found = (parts: Partial<GuardStory>) =>
  guardFindings(story(parts), settings, sayIndonesian).map(({ rule, level, key }) => ({
    rule,
    level,
    key,
  }))

describe('guardFindings', () => {
  it('finds nothing in a harmless story', () => {
    expect(found({})).toEqual([])
  })

  it.each([
    [
      'a child and a crime in one paragraph',
      { text: 'Seorang bocah menjadi korban.' },
      { rule: 'children', level: 'advise', key: 'children:bocah:korban' },
    ],
    [
      'a sexual crime, whoever it involves',
      { headline: 'Terdakwa Perkosaan Diadili' },
      { rule: 'children', level: 'advise', key: 'children:perkosaan' },
    ],
    [
      'a protected name, over a line break',
      { text: 'Kata budi\ncontoh, ia tidak tahu.' },
      { rule: 'protectedNames', level: 'stop', key: 'protectedNames:Budi Contoh' },
    ],
    [
      'an embargo that is still in the text',
      { embargoes: ['EMBARGO hingga acara selesai'] },
      { rule: 'embargo', level: 'stop', key: 'embargo:EMBARGO hingga acara selesai' },
    ],
    [
      'a protected name in a caption',
      { photos: [{ ...photo, caption: 'Budi Contoh di pengadilan' }] },
      { rule: 'protectedNames', level: 'stop', key: 'protectedNames:Budi Contoh' },
    ],
    [
      'an AI picture without a label',
      { photos: [{ ...photo, aiInFile: 'generated' as const }] },
      { rule: 'unlabelledAi', level: 'stop', key: 'unlabelledAi:9' },
    ],
    [
      'a photo without credit',
      { photos: [{ ...photo, credit: ' ' }] },
      { rule: 'missingCredit', level: 'advise', key: 'missingCredit:9' },
    ],
    [
      'an unverified story without a deadline',
      { unverified: true, unverifiedPart: 'Jumlahnya.' },
      { rule: 'unverified', level: 'stop', key: 'unverified' },
    ],
    [
      'an advertorial without an advertiser',
      { genre: 'advertorial' as const },
      { rule: 'advertiser', level: 'stop', key: 'advertiser' },
    ],
  ])('finds %s', (_, parts, finding) => {
    expect(found(parts)).toEqual([finding])
  })

  it.each([
    [
      'a child in one paragraph and a crime in another',
      { text: 'Anak itu senang.\n\nSaksi diam.' },
    ],
    [
      'a labelled AI picture',
      { photos: [{ ...photo, aiUse: 'generated' as const, aiInFile: 'generated' as const }] },
    ],
    [
      'an unverified story with an explanation and a deadline',
      { unverified: true, unverifiedPart: 'Jumlahnya.', verificationDue: true },
    ],
    [
      'an advertorial with an advertiser',
      { genre: 'advertorial' as const, advertiser: 'PT Contoh' },
    ],
  ])('lets %s pass', (_, parts) => {
    expect(found(parts)).toEqual([])
  })

  it('skips a rule that is off', () => {
    const off = { ...settings, levels: { ...settings.levels, protectedNames: 'off' as const } }
    expect(guardFindings(story({ text: 'Budi Contoh hadir.' }), off, sayIndonesian)).toEqual([])
  })
})

describe('wordsIn', () => {
  it.each([
    ['para siswi itu', ['siswi']],
    ['siswinya pulang', ['siswi']],
    ['Siswi, kata mereka', ['siswi']],
    ['mahasiswi itu', []],
    ['siswi-siswi', ['siswi']],
    ['', []],
  ])('finds whole words only: %s', (text, words) => {
    expect(wordsIn(text, ['siswi', ''])).toEqual(words)
  })
})
