/**
 * After publication, no change of substance goes unmarked: a save says what kind of change it is, and published
 * corrections stay.
 * @module
 */
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { substanceChanged } from '#content/model/story/substance.ts'
import {
  beforeSave,
  rememberBefore,
  storedAfter,
} from '#content/newsroom/story/record/before-save.ts'
import { SERVER_CHANGE } from '#content/newsroom/story/record/published-change.ts'
import { substanceOf } from '#content/newsroom/story/record/stored-substance.ts'
import { readBody } from '#content/newsroom/story/record/story-body.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { refuseField } from '#content/store/refused.ts'

type StoredCorrection = NonNullable<StoredStory['corrections']>[number]

/**
 * Keeps the history of corrections: those that readers saw stay as they were, and a new one has the time of the save and
 * the account that made it. A story that was never published has none.
 */
export const keepCorrections: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = await rememberBefore(originalDoc?.id, req)
  if (req.context[SERVER_CHANGE]) return data
  const isByPerson = req.payloadAPI !== 'local'
  if (!before?.firstPublishedAt) return isByPerson ? { ...data, corrections: [] } : data
  const published = before.corrections ?? []
  const sent = new Map((data.corrections ?? []).map((row) => [row.id, row]))
  const isKept = published.every((row) => {
    const now = sent.get(row.id)
    return now && now.text === row.text && (now.repliedBy || null) === (row.repliedBy || null)
  })
  if (!isKept) {
    refuseField(
      req,
      'articles',
      'corrections',
      sayIn(req.i18n)(
        'Ralat, koreksi, dan hak jawab yang sudah dimuat tidak diubah atau dihapus. Muat ulang halaman ini, lalu tambahkan catatan baru.',
      ),
    )
  }
  const known = new Set(published.map(({ id }) => id))
  const fresh = (data.corrections ?? []).filter(({ id }) => !known.has(id))
  const recorded = isByPerson && {
    correctedAt: new Date().toISOString(),
    recordedBy: req.user?.id ?? null,
  }
  return { ...data, corrections: [...published, ...fresh.map((row) => ({ ...row, ...recorded }))] }
}

/**
 * Requires a change of substance in a published story to say what kind it is. "Ralat" or "koreksi" becomes a correction
 * with the time of the save. Imported copy and changes by the server count as updates.
 */
export const requireChangeKind: CollectionBeforeChangeHook<StoredStory> = ({
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published') return data
  const { changeKind, changeText, ...story } = data
  const rest = { ...story, changeKind: null, changeText: null }
  const before = originalDoc && beforeSave(req).get(originalDoc.id)
  if (!before || !isVisible(before) || data.withdrawalReason) return rest
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
    return { ...rest, corrections: [...(data.corrections ?? []), correction] }
  }
  const answered = changeKind === 'update' || isNewlyCorrected(before, data)
  const required = req.payloadAPI !== 'local' && !answered
  if (data.body) readBody(data.body, req)
  if (required && wordsChanged(before, data)) {
    refuseField(
      req,
      'articles',
      'changeKind',
      sayIn(req.i18n)(
        'Isi berita yang sudah terbit berubah. Pilih: pembaruan, ralat, atau koreksi.',
      ),
    )
  }
  return rest
}

/** Purges the corrections log if its entry for the story changes. */
export const refreshCorrectionLog: CollectionAfterChangeHook<StoredStory> = async ({
  doc,
  req,
}) => {
  const before = beforeSave(req).get(doc.id)
  const after = await storedAfter(doc, req)
  if (logEntryOf(before) !== logEntryOf(after)) await purgeAfterCommit(req, [listTags.corrections])
  return doc
}

const isNewlyCorrected = (before: StoredStory, after: Partial<StoredStory>) =>
  (after.corrections ?? []).length > (before.corrections ?? []).length

const wordsChanged = (before: StoredStory, after: Partial<StoredStory>) =>
  substanceChanged(
    { ...substanceOf(before), corrections: [] },
    { ...substanceOf(after), corrections: [] },
  )

/** The story's part of the corrections log, as a comparable string. */
function logEntryOf(story: StoredStory | undefined): string {
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
