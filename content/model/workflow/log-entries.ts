/**
 * The log of a story's workflow.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'
import type { Stage } from './stage.ts'

/** The events that the log records. */
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
  'coverageStarted',
  'coveragePoints',
  'coverageEnded',
  'entryPosted',
  'entryChanged',
  'entryCorrected',
  'entryPinned',
  'entryRemoved',
] as const

export type LogStep = (typeof LOG_STEPS)[number]

/** The label of each event at the desk. */
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
  coverageStarted: 'Liputan langsung dimulai',
  coveragePoints: 'Ringkasan liputan diubah',
  coverageEnded: 'Liputan langsung diakhiri',
  entryPosted: 'Entri dimuat',
  entryChanged: 'Entri diperbarui',
  entryCorrected: 'Entri dikoreksi',
  entryPinned: 'Sematan diubah',
  entryRemoved: 'Entri dicabut',
} as const satisfies Record<LogStep, DeskText>

/** A stored story, reduced to what its log depends on. */
export interface LoggedStory {
  stage: Stage
  modifiedAt?: string | null
  withdrawalReason?: string | null
  corrections: readonly { text: string }[]
}

/** The events between two stored states of a story, oldest first. */
export function logStepsBetween(
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
