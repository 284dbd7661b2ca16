/**
 * What the desk is told of a story while it is written. What would stop its publication is said before anybody tries;
 * everything else only advises.
 * @module
 */

import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import type { GuardFinding } from '#content/model/press/guard-rules.ts'
import { headlineFault, photoFault } from '#content/model/story/publication-rules.ts'
import type { DeskPhoto, DeskStory } from './desk-story.ts'
import { EXPIRY_NOTICE } from './expiring-photos.ts'

/** `stop`: it cannot be published so; `advice`: somebody would be shown less; `good`: as it should be. */
export interface Advice {
  level: 'stop' | 'advice' | 'good'
  /** What it is about, as the form calls it. */
  subject: string
  /** What is so, and the way out. */
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
export function storyAdvice(story: DeskStory, now: Date, say: Say): Advice[] {
  const lines = [
    headlineAdvice(story.headline, say),
    summaryAdvice(story, say),
    sectionAdvice(story, say),
    ...photoAdvice(story.photo, say),
    ...expiryAdvice(story.photo, now, say),
    bylineAdvice(story, say),
    ...genreAdvice(story, say),
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

function headlineAdvice(headline: string, say: Say): Advice {
  const line = lineAbout(say('Judul'))
  const length = lettersOf(headline)
  if (headline.trim() === '') return line('stop', say('Belum ada judul. Tulis judulnya.'))
  const fault = headlineFault(headline, say)
  if (fault) return line('stop', fault)
  if (length > LONGEST_HEADLINE) {
    return line(
      'advice',
      say(
        '{length} huruf: di ponsel ujungnya terpotong. Taruh yang terpenting dalam {longest} huruf pertama.',
        { length, longest: LONGEST_HEADLINE },
      ),
    )
  }
  return line('good', say('{length} huruf.', { length }))
}

function summaryAdvice({ summary, opening }: DeskStory, say: Say): Advice {
  const line = lineAbout(say('Ringkasan'))
  const length = lettersOf(summary)
  if (length === 0) {
    return opening
      ? line('advice', say('Kosong: kalimat pertama isi berita dipakai sebagai gantinya.'))
      : line('advice', say('Kosong, dan isi berita belum ada: pratinjau hanya memuat judul.'))
  }
  if (length < SHORTEST_SUMMARY) {
    return line(
      'advice',
      say('{length} huruf: terlalu pendek untuk menjelaskan beritanya.', { length }),
    )
  }
  if (length > LONGEST_SUMMARY) {
    return line(
      'advice',
      say('{length} huruf: hasil pencarian memotongnya sesudah kira-kira {longest}.', {
        length,
        longest: LONGEST_SUMMARY,
      }),
    )
  }
  return line('good', say('{length} huruf.', { length }))
}

function sectionAdvice({ section }: DeskStory, say: Say): Advice {
  const line = lineAbout(say('Rubrik'))
  return section ? line('good', section.name) : line('stop', say('Belum ada rubrik. Pilih satu.'))
}

function photoAdvice(photo: DeskPhoto | undefined, say: Say): Advice[] {
  const line = lineAbout(say('Foto utama'))
  if (!photo) {
    return [
      line('advice', say('Tanpa foto: pratinjau memakai kartu judul, dan Discover tanpa gambar.')),
    ]
  }
  const fault = photoFault(photo.renditions, say)
  const lack = lackOf(photo)
  return [
    fault
      ? line('stop', fault)
      : photo.width < DISCOVER_WIDTH
        ? line(
            'advice',
            say('Lebarnya {width} piksel; Google Discover meminta sedikitnya {least}.', {
              width: photo.width,
              least: DISCOVER_WIDTH,
            }),
          )
        : line('good', say('Lebarnya {width} piksel.', { width: photo.width })),
    ...(lack ? [line('advice', say(lack))] : []),
  ]
}

function lackOf({ credit, caption }: DeskPhoto): DeskText | undefined {
  if (!credit && !caption) return 'Fotonya belum punya kredit dan keterangan. Isi di data fotonya.'
  if (!credit) return 'Fotonya belum punya kredit. Isi di data fotonya.'
  return caption ? undefined : 'Fotonya belum punya keterangan. Isi di data fotonya.'
}

function expiryAdvice(photo: DeskPhoto | undefined, now: Date, say: Say): Advice[] {
  const end = photo?.expiresAt
  if (!end || end.getTime() - now.getTime() > EXPIRY_NOTICE) return []
  const time = deskTime(end, 'Asia/Jakarta', say.language)
  const text =
    end <= now
      ? say('Izinnya berakhir {time}: pembaca tidak melihatnya. Pilih foto lain.', { time })
      : say('Izinnya berakhir {time}; sesudah itu berita tampil tanpa foto.', { time })
  return [lineAbout(say('Foto utama'))('advice', text)]
}

function bylineAdvice({ authors }: DeskStory, say: Say): Advice {
  const line = lineAbout(say('Penulis'))
  return authors > 0
    ? line('good', say('{count} nama.', { count: authors }))
    : line('advice', say('Tanpa penulis: nama media yang tercantum.'))
}

function genreAdvice({ genre }: DeskStory, say: Say): Advice[] {
  return genre === 'advertorial'
    ? [
        lineAbout(say('Jenis'))(
          'advice',
          say('Advertorial: berlabel, dan tidak masuk peta situs berita.'),
        ),
      ]
    : []
}

const lineAbout =
  (subject: string) =>
  (level: Advice['level'], text: string): Advice => ({ level, subject, text })

/** Characters as people count them. */
const lettersOf = (text: string): number =>
  [...new Intl.Segmenter('id').segment(text.trim())].length
