/**
 * Makes the story of a piece from what its sender says, whatever its format.
 * @module
 */

import { isSlug } from '#content/base/address/slug.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { copyIdentity } from '#content/intake/copy/copy-identity.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { type IncomingBlock, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { cutText, cutWords, topicName } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { textField } from '#content/model/story/fields.ts'
import { OF_ITS_WORDS } from '#content/model/wire/piece-identity.ts'
import { sentBlocks } from './sent-body.ts'
import type { SentDraft } from './sent-draft.ts'
import { takeWrittenEmbargoes } from './sent-embargo.ts'
import type { Sent, SentItem } from './sent-item.ts'
import { MOST_PICTURES } from './sent-limits.ts'
import { takeDateline } from './sent-opening.ts'
import { takePeople } from './sent-people.ts'
import { SentPictures } from './sent-pictures.ts'

/**
 * The piece of `sent`, whose parts have been read with `draft`.
 * @throws {UnreadableCopy} if it has neither text nor pictures
 */
export function sentPiece(sent: SentItem, draft: SentDraft): WirePiece {
  const item = { ...sent, pictures: sent.pictures.slice(0, MOST_PICTURES) }
  if (item.pictures.length < sent.pictures.length) {
    draft.onLoss(
      `Naskah ini membawa ${sent.pictures.length} foto; ${MOST_PICTURES} yang pertama diambil.`,
    )
  }
  const { story, notes } = draft
  const headline = takeHeadline(item, draft)
  story.headline = headline
  takeTexts(item, draft)
  takePeople(item, draft)
  takeFacts(item, draft)
  const pictures = new SentPictures(item, headline, draft)
  const text = item.body ? sentBlocks(item.body, pictures, draft) : []
  const body = takeWrittenEmbargoes(text, item.notes, item.body?.line ?? 1, draft)
  takeDateline(body, item.dateline, draft)
  const isSummary = item.isPartial || (body.length === 0 && item.summary !== undefined)
  const content = body.length === 0 && item.pictures.length > 0 ? 'picture' : 'text'
  const words = body.length > 0 ? body : wordsInstead(item, content, draft)
  story.body = pictures.withOthers(words, content)
  takeHero(pictures, draft)
  if (story.body.length === 0 && item.status !== 'cancelled') {
    throw new UnreadableCopy(
      'Naskah ini tidak memuat isi: tidak ada teks dan tidak ada foto.',
      item.headline?.line,
    )
  }
  const isOpen = story.held === true
  hold(item, isSummary, draft)
  const embargo = item.embargo === 'unknown' || isOpen ? 'unknown' : story.embargoUntil
  return {
    ...factsOf(item),
    ...(embargo && { embargo }),
    identity: item.identity ?? { provider: OF_ITS_WORDS, id: copyIdentity(story) },
    content,
    isSummary,
    reading: {
      story,
      understood: notes.understood.toSorted((a, b) => a.line - b.line),
      dropped: notes.dropped.toSorted((a, b) => a.line - b.line),
      warnings: notes.warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    },
  }
}

/** What the sender says of the piece, as it is. */
function factsOf(item: SentItem) {
  const { format, status, isCorrection, notes, subjects, genres, places, keywords, pictures } = item
  const { formatVersion, expires, urgency, language } = item
  return {
    format,
    ...(formatVersion && { formatVersion }),
    status,
    isCorrection,
    notes,
    ...(expires && { expires }),
    ...(urgency !== undefined && { urgency }),
    ...(language && { language }),
    subjects,
    genres,
    places,
    keywords,
    pictures,
  }
}

/** The headline; else what editors call the piece, or how it begins. */
function takeHeadline(item: SentItem, draft: SentDraft): string {
  const { headline, slugline, summary, body, identity } = item
  const sent = [headline, slugline, summary].find((each) => draft.wordsOf(each))
  const words = draft.wordsOf(sent) ?? (beginningOf(body) || identity?.id || '')
  const cut = cutText(words, 'headline', draft.onLoss)
  if (sent) draft.understand({ number: sent.line }, 'headline', cut)
  if (sent !== headline || !sent) {
    draft.warn(undefined, `Naskah ini tanpa judul; “${cut}” dipakai sebagai judul. Periksa.`)
  }
  return cut
}

/** The first words of a text. */
function beginningOf(body: SentItem['body']): string {
  if (!body) return ''
  if (body.kind === 'own') return beginningOf(body.otherwise)
  const words = plainText(
    body.kind === 'html' ? body.html.slice(0, 2_000) : body.text.slice(0, 2_000),
  )
  return words ? excerpt(words, 100) : ''
}

/** Takes the picture on top; else that with which the text begins. */
function takeHero(pictures: SentPictures, { story }: SentDraft): void {
  const hero = pictures.hero()
  const [first, ...rest] = story.body
  if (hero) story.photo = hero
  else if (first?.type === 'image' && rest.length > 0) {
    story.photo = first.picture
    story.body = rest
  }
}

function takeTexts({ kicker, summary, originalUrl }: SentItem, draft: SentDraft): void {
  const { story } = draft
  const above = draft.wordsOf(kicker)
  const { maxLength = above?.length ?? 0, label } = textField('kicker')
  if (kicker && above) {
    story.kicker = cutWords(above, { maxLength, label: label.id }, draft.onLoss)
    draft.understand({ number: kicker.line }, 'kicker', story.kicker)
  }
  const short = draft.wordsOf(summary)
  if (summary && short && short !== story.headline) {
    story.summary = cutText(short, 'summary', draft.onLoss)
    draft.understand({ number: summary.line }, 'summary', story.summary)
  }
  if (originalUrl && /^https?:\/\//.test(originalUrl.value) && URL.canParse(originalUrl.value)) {
    story.originalUrl = originalUrl.value
    draft.understand({ number: originalUrl.line }, 'originalUrl', originalUrl.value)
  }
}

/** What stands in place of a text that did not come: the words of the picture, or the summary. */
function wordsInstead(
  { summary, pictures }: SentItem,
  content: WirePiece['content'],
  draft: SentDraft,
): IncomingBlock[] {
  const words = content === 'picture' ? pictures[0]?.caption : draft.wordsOf(summary)
  return words ? [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] : []
}

function takeFacts(
  { own = { topics: [] }, publishedAt, embargo, identity }: SentItem,
  draft: SentDraft,
) {
  const { story } = draft
  if (identity) story.origin = identity
  if (publishedAt) {
    story.publishedAt = publishedAt
    // For an embargo in words that names a time without a day.
    draft.day ??= Temporal.Instant.fromEpochMilliseconds(publishedAt.getTime())
      .toZonedDateTimeISO(PUBLICATION_ZONE)
      .toPlainDate()
  }
  if (embargo instanceof Date) story.embargoUntil = embargo
  const { slug, section, topics, genre, timeZone, advertiser } = own
  if (slug && isSlug(slug)) story.slug = slug
  if (section) story.section = section
  if (genre) story.genre = genre
  if (timeZone) story.timeZone = timeZone
  if (advertiser) story.advertiser = advertiser
  story.topics = [...new Set(topics.map(topicName).filter(Boolean))]
}

/** Sees to it that nothing is published which its sender did not mean to be. */
function hold({ status, embargo, notes }: SentItem, isSummary: boolean, draft: SentDraft): void {
  const reasons = [
    status === 'withheld' &&
      'Pengirim menahan naskah ini: jangan terbitkan sebelum ada versi yang boleh dipakai.',
    status === 'cancelled' && 'Pengirim menarik naskah ini: jangan terbitkan.',
    embargo === 'unknown' &&
      'Naskah ini diembargo sampai ada pemberitahuan, atau waktunya tidak terbaca: jangan terbitkan sebelum bertanya.',
    isSummary && 'Ini hanya ringkasan atau sebagian naskah: tidak pernah terbit sebagai berita.',
  ].filter((reason) => reason !== false)
  for (const reason of reasons) draft.warn(undefined, reason)
  if (reasons.length > 0) draft.story.held = true
  for (const note of notes) draft.warn(undefined, `Catatan pengirim: ${note}`)
}

/** A value with the line on which it stands, if there is one. */
export const sentAt = (value: string | undefined, line: number): Sent | undefined =>
  value?.trim() ? { value: value.trim(), line } : undefined
