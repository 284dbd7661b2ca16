/**
 * The checklist of a story while it is written. It shows early what would stop publication; everything else is only
 * advice.
 * @module
 */
import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { GuardFinding } from '#content/model/press/guard-rules.ts'
import { isCopiedHeadline } from '#content/model/story/copied-headline.ts'
import { headlineFault, photoFault } from '#content/model/story/publication-rules.ts'
import type { DeskPhoto, DeskStory } from './desk-story.ts'
import { EXPIRY_NOTICE } from './expiring-photo-queries.ts'

/** `stop`: cannot be published like this; `advice`: some readers would see less; `good`: nothing to do. */
export interface Advice {
  level: 'stop' | 'advice' | 'good'
  /** The field in question, as labelled in the form. */
  subject: string
  /** What is wrong and how to fix it. */
  text: string
}

/** Characters in two lines of a link preview on a phone (measured in our own previews at 360 pixels). */
const LONGEST_HEADLINE = 90
/** Characters of a description that a Google result shows on a phone, approximately. */
const LONGEST_SUMMARY = 160
const SHORTEST_SUMMARY = 50
/** Width in pixels from which Google Discover shows large pictures (Google Search Central, Discover). */
const DISCOVER_WIDTH = 1200

/** One line per field that machines use, and for what expires soon after `now`; lines with `stop` come first. */
export function storyAdvice(story: DeskStory, now: Date, say: Say): Advice[] {
  const lines = [
    headlineAdvice(story.headline, say),
    summaryAdvice(story, say),
    sectionAdvice(story, say),
    ...photoAdvice(story, say),
    ...expiryAdvice(story.photo, now, say),
    bylineAdvice(story, say),
    ...genreAdvice(story, say),
  ]
  return lines.toSorted((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level))
}

/** A finding of the guard before publication as a line of the checklist. */
export const guardAdvice = ({
  level,
  subject,
  text,
}: Pick<GuardFinding, 'level' | 'subject' | 'text'>): Advice => ({
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
  if (isCopiedHeadline(headline)) {
    return line('stop', say('Judulnya masih menyebut berita ini salinan. Tulis judulnya sendiri.'))
  }
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

function photoAdvice({ photo, awaitedPhoto }: DeskStory, say: Say): Advice[] {
  const line = lineAbout(say('Foto utama'))
  if (!photo && awaitedPhoto) {
    const asked = 'Naskah membawa keterangan tanpa fotonya: “{words}”. Minta dan unggah fotonya.'
    return [line('advice', say(asked, { words: awaitedPhoto }))]
  }
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
  const time = deskTime(end, PUBLICATION_ZONE, say.language)
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

/** Length in characters as people count them (grapheme clusters). */
const lettersOf = (text: string): number =>
  [...new Intl.Segmenter('id').segment(text.trim())].length
