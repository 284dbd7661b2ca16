/**
 * Makes the story of a piece from what its sender says, whatever its format.
 * @module
 */
import { isSlug } from '#content/base/address/slug.ts'
import { type IncomingBlock, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import { cutText, cutWords, topicName } from '#content/intake/legacy/legacy-story.ts'
import { linesHtml } from '#content/intake/legacy/lines-html.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { textField } from '#content/model/story/fields.ts'
import type { SentDraft } from './sent-draft.ts'
import type { Sent, SentBody, SentItem } from './sent-item.ts'
import { takeDateline } from './sent-opening.ts'
import { takePeople } from './sent-people.ts'
import { SentPictures } from './sent-pictures.ts'

/**
 * The piece of `item`, whose parts have been read with `draft`.
 * @throws {UnreadableCopy} if it has neither text nor pictures
 */
export function sentPiece(item: SentItem, draft: SentDraft): WirePiece {
  const { status } = item
  const headline = takeHeadline(item, draft)
  draft.story.headline = headline
  takeTexts(item, draft)
  takePeople(item, draft)
  const pictures = new SentPictures(item, headline, draft)
  const body = item.body ? bodyOf(item.body, pictures, draft) : []
  takeDateline(body, item.dateline, draft)
  const isSummary = item.isPartial || (body.length === 0 && item.summary !== undefined)
  const content = body.length === 0 && item.pictures.length > 0 ? 'picture' : 'text'
  draft.story.body = pictures.withOthers(
    body.length > 0 ? body : wordsInstead(item, content, pictures, draft),
    content,
  )
  const hero = pictures.hero()
  if (hero) draft.story.photo = hero
  if (draft.story.body.length === 0 && status !== 'cancelled') {
    throw new UnreadableCopy(
      'Naskah ini tidak memuat isi: tidak ada teks dan tidak ada foto.',
      item.headline?.line,
    )
  }
  takeFacts(item, draft)
  hold(item, isSummary, draft)
  const { story, notes } = draft
  const { headline: _, summary: _summary, body: _body, people: _people, own: _own, ...told } = item
  const {
    kicker: _kicker,
    slugline: _slugline,
    dateline: _dateline,
    byline: _byline,
    editor: _editor,
    agency: _agency,
    originalUrl: _originalUrl,
    publishedAt: _publishedAt,
    hasMainPicture: _hasMain,
    isPartial: _isPartial,
    ...facts
  } = told
  return {
    ...facts,
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

/** The headline, or else what editors call the piece. */
function takeHeadline({ headline, slugline, summary, identity }: SentItem, draft: SentDraft) {
  const sent = [headline, slugline, summary].find((each) => draft.wordsOf(each))
  const words = draft.wordsOf(sent) ?? identity.id
  const cut = cutText(words, 'headline', draft.onLoss)
  if (sent) draft.understand({ number: sent.line }, 'headline', cut)
  if (sent !== headline || !sent) {
    draft.warn(undefined, `Naskah ini tanpa judul; “${cut}” dipakai sebagai judul. Periksa.`)
  }
  return cut
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

function bodyOf(body: SentBody, pictures: SentPictures, draft: SentDraft): IncomingBlock[] {
  const blocks = blocksOf(body, pictures, draft)
  const first = blocks[0]
  if (first) {
    const words = blocksText(blocks).split(/\s+/u).length
    draft.understand({ number: body.line }, first.type, `${blocks.length} blok, ${words} kata`)
  }
  return blocks
}

function blocksOf(body: SentBody, pictures: SentPictures, draft: SentDraft): IncomingBlock[] {
  switch (body.kind) {
    case 'blocks':
      return [...body.blocks]
    case 'html':
      return htmlBlocks(body.html, {
        picture: (found) => pictures.inText(found),
        onLoss: draft.onLoss,
      })
    case 'text': {
      // Some separate paragraphs by single line ends.
      const { text } = body
      const parted = /\n[ \t]*\n/.test(text.trim()) ? text : text.replaceAll('\n', '\n\n')
      return htmlBlocks(linesHtml(parted), {
        picture: (found) => pictures.inText(found),
        onLoss: draft.onLoss,
      })
    }
  }
}

/** What stands in place of a text that did not come: the words of the picture, or the summary. */
function wordsInstead(
  { summary, pictures }: SentItem,
  content: WirePiece['content'],
  _: SentPictures,
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
  story.origin = identity
  if (publishedAt) story.publishedAt = publishedAt
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
