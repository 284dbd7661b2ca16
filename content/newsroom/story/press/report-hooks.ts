/**
 * What each step of the newsroom does with a reported mistake, and how a correction of the story settles reports.
 * @module
 */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { OPEN_REPORTS } from '#content/model/press/error-report.ts'
import type { ErrorReport, StoredStory } from '#content/store/payload-types.ts'
import { refuseField } from '#content/store/refused.ts'

/** Notes who takes or settles a report. An answer needs words, and a settled report stays settled. */
export const settleReport: CollectionBeforeChangeHook<ErrorReport> = ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc?.state
  if (!before || before === 'unfinished' || before === data.state) return data
  const say = sayIn(req.i18n)
  const refuse = (field: string, reason: string): never =>
    refuseField(req, 'error-reports', field, reason)
  if (!OPEN_REPORTS.includes(before)) {
    refuse('state', say('Laporan ini sudah selesai; langkahnya tidak diubah lagi.'))
  }
  const handled = { ...data, handledBy: req.user?.id ?? null }
  switch (data.state) {
    case 'taken':
      return handled
    case 'answered':
      if (!data.answer?.trim()) refuse('answer', say('Tulis jawabannya.'))
      break
    case 'corrected':
    case 'closed':
      break
    default:
      refuse('state', say('Pilih langkah sesudah “Diterima”.'))
  }
  return { ...handled, closedAt: new Date().toISOString() }
}

const reportIds = z.array(z.number()).max(100).catch([])

/** Settles the reports that the writer of a change has ticked, in the transaction of the change. */
export const settleReports: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const { changeReports, ...story } = data
  const ids = reportIds.parse(changeReports)
  if (ids.length === 0 || !originalDoc || data._status !== 'published') return story
  await req.payload.update({
    collection: 'error-reports',
    where: {
      and: [
        { id: { in: ids } },
        { article: { equals: originalDoc.id } },
        { state: { in: [...OPEN_REPORTS] } },
      ],
    },
    data: { state: 'corrected' },
    overrideAccess: false,
    req,
  })
  return story
}

/** A report that waits for the newsroom. */
export interface OpenReport {
  id: number
  error: string
  source: string | null
}

/** The open reports of a story, the oldest first, if the account may read them. */
export async function openReportsOf(story: number, req: PayloadRequest): Promise<OpenReport[]> {
  const { docs } = await req.payload.find({
    collection: 'error-reports',
    where: { and: [{ article: { equals: story } }, { state: { in: [...OPEN_REPORTS] } }] },
    sort: 'receivedAt',
    limit: 20,
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id, error, source }) => ({ id, error: error ?? '', source: source ?? null }))
}
