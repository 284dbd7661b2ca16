/**
 * After publication nothing of substance changes in silence: a save says what its change is, and what was said of a
 * story openly stays.
 * @module
 */
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { substanceChanged } from '#content/model/story/substance.ts'
import {
  beforeSave,
  rememberBefore,
  storedStory,
} from '#content/newsroom/story/record/before-save.ts'
import { substanceOf } from '#content/newsroom/story/record/stored-substance.ts'
import { readBody } from '#content/newsroom/story/record/story-hooks.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { refuseField } from '#content/store/refused.ts'

type StoredCorrection = NonNullable<StoredStory['corrections']>[number]

/** Refuses the removal of what readers were told; its kind and time stay as they were. */
export const keepCorrections: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = await rememberBefore(originalDoc?.id, req)
  const told = before?.firstPublishedAt ? (before.corrections ?? []) : []
  const corrections = data.corrections ?? []
  const rows = new Map(corrections.map((row) => [row.id, row]))
  if (told.some(({ id }) => !rows.has(id))) {
    refuseField(
      req,
      'articles',
      'corrections',
      sayIn(req.i18n)(
        'Ralat, koreksi, dan hak jawab yang sudah dimuat tidak dihapus. Muat ulang halaman ini, lalu tambahkan catatan baru.',
      ),
    )
  }
  const known = new Map(told.map((row) => [row.id, row]))
  return {
    ...data,
    corrections: corrections.map((row) => {
      const first = known.get(row.id)
      return first
        ? {
            ...row,
            kind: first.kind,
            correctedAt: first.correctedAt,
            recordedBy: first.recordedBy ?? null,
          }
        : { ...row, recordedBy: req.user?.id ?? row.recordedBy ?? null }
    }),
  }
}

/**
 * Asks what a change of substance is, once readers have the story. An answer "ralat" or "koreksi" becomes a correction
 * with the time of the save. Copy that comes again and what the server does by itself are updates.
 */
export const tellChange: CollectionBeforeChangeHook<StoredStory> = ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data
  const { changeKind, changeText, ...story } = data
  const told = { ...story, changeKind: null, changeText: null }
  const before = originalDoc && beforeSave(req).get(originalDoc.id)
  if (!before || !isVisible(before) || data.withdrawalReason) return told
  if (changeKind === 'erratum' || changeKind === 'correction') {
    const text = changeText?.trim()
    if (!text)
      refuseField(
        req,
        'articles',
        'changeText',
        sayIn(req.i18n)('Tulis apa yang keliru dan apa yang benar.'),
      )
    const correction: StoredCorrection = {
      kind: changeKind,
      text,
      correctedAt: new Date().toISOString(),
      recordedBy: req.user?.id ?? null,
    }
    return { ...told, corrections: [...(data.corrections ?? []), correction] }
  }
  const answered = changeKind === 'update' || isNewlyCorrected(before, data)
  const asked = req.payloadAPI !== 'local' && !answered
  if (data.body) readBody(data.body, req)
  if (asked && wordsChanged(before, data)) {
    refuseField(
      req,
      'articles',
      'changeKind',
      sayIn(req.i18n)(
        'Isi berita yang sudah terbit berubah. Pilih: pembaruan, ralat, atau koreksi.',
      ),
    )
  }
  return told
}

/** Has the edge forget the log where it tells of the story, and shall tell something else. */
export const refreshCorrectionLog: CollectionAfterChangeHook<StoredStory> = async ({
  doc,
  req,
}) => {
  const before = beforeSave(req).get(doc.id)
  const after = await storedStory(doc.id, req)
  if (toldOf(before) !== toldOf(after)) await purgeAfterCommit(req, [listTags.corrections])
  return doc
}

const isNewlyCorrected = (before: StoredStory, after: Partial<StoredStory>) =>
  (after.corrections ?? []).length > (before.corrections ?? []).length

const wordsChanged = (before: StoredStory, after: Partial<StoredStory>) =>
  substanceChanged(
    { ...substanceOf(before), corrections: [] },
    { ...substanceOf(after), corrections: [] },
  )

/** What the log says of a story. */
function toldOf(story: StoredStory | undefined): string {
  if (!story?.firstPublishedAt || story._status !== 'published') return ''
  const { withdrawnAt, withdrawalGround, withdrawalReason } = story
  return JSON.stringify(
    withdrawnAt
      ? [withdrawnAt, withdrawalGround, withdrawalReason]
      : (story.corrections ?? []).map(({ kind, text, repliedBy, correctedAt }) => [
          kind,
          text,
          repliedBy,
          correctedAt,
        ]),
  )
}
