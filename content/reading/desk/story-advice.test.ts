import { describe, expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import type { DeskPhoto, DeskStory } from './desk-story.ts'
import { storyAdvice } from './story-advice.ts'

const preview = (change: Partial<Rendition> = {}): Rendition => ({
  crop: 'preview',
  format: 'jpeg',
  width: 1200,
  height: 630,
  bytes: 90_000,
  path: '/media/foto.jpg',
  ...change,
})

const photo = (change: Partial<DeskPhoto> = {}): DeskPhoto => ({
  id: 9,
  aiUse: 'none',
  aiInFile: 'none',
  alt: 'Warga menunggu di halte.',
  caption: 'Warga menunggu di halte.',
  credit: 'Contoh',
  width: 2000,
  renditions: [preview()],
  expiresAt: undefined,
  ...change,
})

const story = (change: Partial<DeskStory> = {}): DeskStory => ({
  headline: 'Bus Listrik Mulai Beroperasi di Tiga Kota',
  summary: 'Tiga kota memulai layanan bus listrik pada hari yang sama, dengan jalur sendiri.',
  opening: 'Tiga kota memulai layanan.',
  slug: 'bus-listrik',
  section: { name: 'News', slug: 'news' },
  genre: 'report',
  photo: photo(),
  awaitedPhoto: '',
  authors: 1,
  publishedAt: undefined,
  ...change,
})

const advise = (change: Partial<DeskStory>) =>
  storyAdvice(story(change), new Date('2026-03-07T00:00:00Z'), sayIndonesian)

describe('storyAdvice', () => {
  it('finds nothing wrong with a complete story', () => {
    expect(advise({}).map(({ level }) => level)).toEqual(['good', 'good', 'good', 'good', 'good'])
  })

  it.each([
    ['no headline', { headline: ' ' }, 'Judul', 'Belum ada judul'],
    ['the headline of a copy', { headline: 'Kapal (salinan)' }, 'Judul', 'salinan'],
    ['an invisible headline', { headline: '\u200f\u200b' }, 'Judul', 'tidak memuat'],
    ['no section', { section: undefined }, 'Rubrik', 'Belum ada rubrik'],
    [
      'a photo that WhatsApp does not show',
      { photo: photo({ renditions: [preview({ width: 200, height: 105 })] }) },
      'Foto utama',
      'WhatsApp tidak akan menampilkan',
    ],
  ] as const)('stops %s, in the first line', (_, change, subject, text) => {
    expect(advise(change)[0]).toEqual({
      level: 'stop',
      subject,
      text: expect.stringContaining(text),
    })
  })

  it.each([
    ['a headline of 91 letters', { headline: 'a'.repeat(91) }, 'Judul', '91 huruf'],
    ['no summary', { summary: '' }, 'Ringkasan', 'kalimat pertama'],
    ['neither summary nor text', { summary: '', opening: '' }, 'Ringkasan', 'hanya memuat judul'],
    ['a summary of two words', { summary: 'Dua kata.' }, 'Ringkasan', '9 huruf'],
    ['a summary of 161 letters', { summary: 'a'.repeat(161) }, 'Ringkasan', '161 huruf'],
    ['no photo', { photo: undefined }, 'Foto utama', 'kartu judul'],
    [
      'a photo that copy described without its file',
      { photo: undefined, awaitedPhoto: 'Kapal merapat. (Foto: Contoh)' },
      'Foto utama',
      'tanpa fotonya: “Kapal merapat. (Foto: Contoh)”',
    ],
    ['a narrow photo', { photo: photo({ width: 1199 }) }, 'Foto utama', '1199 piksel'],
    ['a photo without credit', { photo: photo({ credit: '' }) }, 'Foto utama', 'punya kredit.'],
    [
      'a photo without credit and caption',
      { photo: photo({ credit: '', caption: '' }) },
      'Foto utama',
      'kredit dan keterangan',
    ],
    [
      'a photo whose rights end next week',
      { photo: photo({ expiresAt: new Date('2026-03-14T05:00:00Z') }) },
      'Foto utama',
      'berakhir Sab, 14/03/2026 12:00 WIB; sesudah itu',
    ],
    [
      'a photo whose rights have ended',
      { photo: photo({ expiresAt: new Date('2026-03-06T05:00:00Z') }) },
      'Foto utama',
      'Pilih foto lain',
    ],
    ['no byline', { authors: 0 }, 'Penulis', 'nama media'],
    ['an advertorial', { genre: 'advertorial' }, 'Jenis', 'tidak masuk peta situs berita'],
  ] as const)('advises on %s', (_, change, subject, text) => {
    const advice = advise(change).filter(({ level }) => level !== 'good')
    expect(advice).toEqual([{ level: 'advice', subject, text: expect.stringContaining(text) }])
  })

  it('counts characters as people do', () => {
    expect(advise({ headline: 'Selamat 👨‍👩‍👧 é' })).toContainEqual(
      expect.objectContaining({ subject: 'Judul', text: '11 huruf.' }),
    )
  })
})
