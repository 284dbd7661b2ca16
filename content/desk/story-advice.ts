/**
 * What the desk is told of a story while it is written. What would stop its publication is said before anybody tries;
 * everything else only advises.
 * @module
 */
import { headlineFault, photoFault } from '#content/article/publication-rules.ts'
import type { GuardFinding } from '#content/guard/guard-rules.ts'
import { EXPIRY_NOTICE } from '#content/media/expiring-photos.ts'
import { deskTime } from '#content/time/desk-time.ts'
import type { DeskPhoto, DeskStory } from './desk-story.ts'

/** `stop`: it cannot be published so; `advice`: somebody would be shown less; `good`: as it should be. */
export interface Advice {
  level: 'stop' | 'advice' | 'good'
  /** What it is about, as the form calls it. */
  subject: string
  /** In Indonesian: what is so, and the way out. */
  text: string
}

/** Two lines of a preview on a phone take about so many characters (measured in our own previews at 360 pixels). */
const LONGEST_HEADLINE = 90
/** A result of Google shows about so many characters of a description on a phone. */
const LONGEST_SUMMARY = 160
const SHORTEST_SUMMARY = 50
/** Google Discover shows large pictures from this width on (Google Search Central, Discover). */
const DISCOVER_WIDTH = 1200

/** One line for each thing that machines look at, and what ends soon after `now`; what stops first. */
export function storyAdvice(story: DeskStory, now: Date): Advice[] {
  const lines = [
    headlineAdvice(story.headline),
    summaryAdvice(story),
    sectionAdvice(story),
    ...photoAdvice(story.photo),
    ...expiryAdvice(story.photo, now),
    bylineAdvice(story),
    ...genreAdvice(story),
  ]
  return lines.toSorted((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level))
}

/** What the guard before publication found, as a line of the checklist. */
export const guardAdvice = ({ level, subject, text }: GuardFinding): Advice => ({
  level: level === 'stop' ? 'stop' : 'advice',
  subject,
  text,
})

const ORDER: readonly Advice['level'][] = ['stop', 'advice', 'good']

function headlineAdvice(headline: string): Advice {
  const line = lineAbout('Judul')
  const length = lettersOf(headline)
  if (headline.trim() === '') return line('stop', 'Belum ada judul. Tulis judulnya.')
  const fault = headlineFault(headline)
  if (fault) return line('stop', fault)
  if (length > LONGEST_HEADLINE) {
    return line(
      'advice',
      `${length} huruf: di ponsel ujungnya terpotong. Taruh yang terpenting dalam ${LONGEST_HEADLINE} huruf pertama.`,
    )
  }
  return line('good', `${length} huruf.`)
}

function summaryAdvice({ summary, opening }: DeskStory): Advice {
  const line = lineAbout('Ringkasan')
  const length = lettersOf(summary)
  if (length === 0) {
    return opening
      ? line('advice', 'Kosong: kalimat pertama isi berita dipakai sebagai gantinya.')
      : line('advice', 'Kosong, dan isi berita belum ada: pratinjau hanya memuat judul.')
  }
  if (length < SHORTEST_SUMMARY) {
    return line('advice', `${length} huruf: terlalu pendek untuk menjelaskan beritanya.`)
  }
  if (length > LONGEST_SUMMARY) {
    return line(
      'advice',
      `${length} huruf: hasil pencarian memotongnya sesudah kira-kira ${LONGEST_SUMMARY}.`,
    )
  }
  return line('good', `${length} huruf.`)
}

function sectionAdvice({ section }: DeskStory): Advice {
  const line = lineAbout('Rubrik')
  return section ? line('good', section.name) : line('stop', 'Belum ada rubrik. Pilih satu.')
}

function photoAdvice(photo: DeskPhoto | undefined): Advice[] {
  const line = lineAbout('Foto utama')
  if (!photo) {
    return [line('advice', 'Tanpa foto: pratinjau memakai kartu judul, dan Discover tanpa gambar.')]
  }
  const fault = photoFault(photo.renditions)
  const lacking = [!photo.credit && 'kredit', !photo.caption && 'keterangan'].filter(Boolean)
  return [
    fault
      ? line('stop', fault)
      : photo.width < DISCOVER_WIDTH
        ? line(
            'advice',
            `Lebarnya ${photo.width} piksel; Google Discover meminta sedikitnya ${DISCOVER_WIDTH}.`,
          )
        : line('good', `Lebarnya ${photo.width} piksel.`),
    ...(lacking.length > 0
      ? [line('advice', `Fotonya belum punya ${lacking.join(' dan ')}. Isi di data fotonya.`)]
      : []),
  ]
}

function expiryAdvice(photo: DeskPhoto | undefined, now: Date): Advice[] {
  const end = photo?.expiresAt
  if (!end || end.getTime() - now.getTime() > EXPIRY_NOTICE) return []
  const stamp = deskTime(end, 'Asia/Jakarta')
  const text =
    end <= now
      ? `Izinnya berakhir ${stamp}: pembaca tidak melihatnya. Pilih foto lain.`
      : `Izinnya berakhir ${stamp}; sesudah itu berita tampil tanpa foto.`
  return [lineAbout('Foto utama')('advice', text)]
}

function bylineAdvice({ authors }: DeskStory): Advice {
  const line = lineAbout('Penulis')
  return authors > 0
    ? line('good', `${authors} nama.`)
    : line('advice', 'Tanpa penulis: nama media yang tercantum.')
}

function genreAdvice({ genre }: DeskStory): Advice[] {
  return genre === 'advertorial'
    ? [lineAbout('Jenis')('advice', 'Advertorial: berlabel, dan tidak masuk peta situs berita.')]
    : []
}

const lineAbout =
  (subject: string) =>
  (level: Advice['level'], text: string): Advice => ({ level, subject, text })

/** Characters as people count them. */
const lettersOf = (text: string): number =>
  [...new Intl.Segmenter('id').segment(text.trim())].length
