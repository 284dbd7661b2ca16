/**
 * What is written down of a story's way.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'
import type { Stage } from './stage.ts'

/** What can have happened to a story. */
export const LOG_STEPS = [
  'created',
  'submit',
  'recall',
  'take',
  'return',
  'schedule',
  'unschedule',
  'published',
  'updated',
  'corrected',
  'planWithdrawal',
  'keepPublished',
  'withdrawn',
  'reinstated',
  'unpublished',
  'restored',
  'deleted',
] as const

export type LogStep = (typeof LOG_STEPS)[number]

/** As the desk reads them. */
export const LOG_LABELS = {
  created: 'Dibuat',
  submit: 'Diajukan',
  recall: 'Ditarik kembali oleh penulis',
  take: 'Diambil untuk disunting',
  return: 'Dikembalikan ke penulis',
  schedule: 'Dijadwalkan terbit',
  unschedule: 'Jadwal terbit dibatalkan',
  published: 'Terbit',
  updated: 'Diperbarui',
  corrected: 'Dikoreksi',
  planWithdrawal: 'Dijadwalkan dicabut',
  keepPublished: 'Jadwal pencabutan dibatalkan',
  withdrawn: 'Dicabut',
  reinstated: 'Diterbitkan kembali',
  unpublished: 'Diturunkan',
  restored: 'Versi lama dipulihkan',
  deleted: 'Dihapus',
} as const satisfies Record<LogStep, DeskText>

/** What of a stored story its log tells of. */
export interface LoggedStory {
  stage: Stage
  modifiedAt?: string | null
  withdrawalReason?: string | null
  corrections: readonly { text: string }[]
}

/** What happened between two stored states of a story, in the order in which it is read. */
export function happenedBetween(
  before: LoggedStory | undefined,
  after: LoggedStory,
): { step: LogStep; note?: string }[] {
  const created = before ? [] : [{ step: 'created' as const }]
  return [...created, ...changesBetween(before, after)]
}

function changesBetween(
  before: LoggedStory | undefined,
  after: LoggedStory,
): { step: LogStep; note?: string }[] {
  const wasRead = before && isRead(before)
  if (after.stage === 'withdrawn') {
    if (before?.stage === 'withdrawn') return []
    const note = after.withdrawalReason
    return [note ? { step: 'withdrawn', note } : { step: 'unpublished' }]
  }
  if (!isRead(after)) return []
  if (before?.stage === 'withdrawn') return [{ step: 'reinstated' }]
  if (!wasRead) return [{ step: 'published' }]
  const corrections = after.corrections.slice(before.corrections.length)
  if (corrections.length > 0)
    return corrections.map(({ text }) => ({ step: 'corrected', note: text }))
  return before.modifiedAt === after.modifiedAt ? [] : [{ step: 'updated' }]
}

const isRead = ({ stage }: LoggedStory) => stage === 'published' || stage === 'corrected'
