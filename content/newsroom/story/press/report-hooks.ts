/**
 * What each step of the newsroom does with a reported mistake, and how a correction of the story settles reports.
 * @module
 */
import type { CollectionBeforeChangeHook, PayloadRequest, SelectField } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { OPEN_REPORTS } from '#content/model/press/error-report.ts'
import { TEXT_NAMES } from '#content/model/story/fields.ts'
import { beforeSave } from '#content/newsroom/story/record/before-save.ts'
import { substanceOf } from '#content/newsroom/story/record/stored-substance.ts'
import type { ErrorReport, StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuseField } from '#content/store/refused.ts'

/** The key in a request's context that marks reports which a change of their story settles. */
const SETTLED_BY_CHANGE = 'settledByChange'

/**
 * The steps that the form offers, without their labels, which may be functions that no browser gets. The other two are
 * taken by a reader and by a change of the story.
 */
export const offeredSteps: NonNullable<SelectField['filterOptions']> = ({ options, data }) =>
  options
    .map((option) => (typeof option === 'string' ? option : option.value))
    .filter((step) => step === data.state || (step !== 'unfinished' && step !== 'corrected'))

/** Notes who takes or settles a report. An answer needs words, and a settled report stays settled. */
export const settleReport: CollectionBeforeChangeHook<ErrorReport> = ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc?.state
  if (!before || before === data.state) return data
  const say = sayIn(req.i18n)
  const refuse = (field: string, reason: string): never =>
    refuseField(req, 'error-reports', field, reason)
  // Its sender is told that the story has been corrected.
  if (data.state === 'corrected' && !req.context[SETTLED_BY_CHANGE]) {
    refuse(
      'state',
      say('Buka beritanya, betulkan, lalu tandai laporan ini di jendela “Perbarui berita”.'),
    )
  }
  if (before === 'unfinished') return data
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

/**
 * Settles the reports that the writer of a change has ticked, in the transaction of the change. Refuses if readers would
 * get the same story as before, or if a report cannot be settled.
 */
export const settleReports: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const { changeReports, ...story } = data
  const ids = reportIds.parse(changeReports)
  if (ids.length === 0 || !originalDoc || data._status !== 'published') return story
  const before = beforeSave(req).get(originalDoc.id)
  if (!before || shownOf(before) === shownOf(data)) {
    refuseField(
      req,
      'articles',
      'changeReports',
      sayIn(req.i18n)(
        'Beritanya tidak berubah. Betulkan, atau catat ralat atau koreksi; laporan yang tidak perlu dibetulkan dijawab atau ditutup di halamannya.',
      ),
    )
  }
  const { errors } = await req.payload.update({
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
    context: { [SETTLED_BY_CHANGE]: true },
    req,
  })
  // Payload returns what failed in a bulk update instead of throwing it.
  if (errors.length > 0) {
    req.payload.logger.error({
      errors,
      msg: 'Reports were not settled by a change of their story.',
    })
    refuseField(
      req,
      'articles',
      'changeReports',
      sayIn(req.i18n)(
        'Laporan yang ditandai tidak dapat diselesaikan, sehingga perubahan ini belum terbit. Coba lagi, atau terbitkan tanpa menandainya.',
      ),
    )
  }
  return story
}

/** What readers see of a story, as a comparable string: a report may be about a comma or a byline. */
function shownOf(story: Partial<StoredStory>): string {
  const { hero, body, corrections } = substanceOf(story)
  const { section, authors, editor, agency, topics, genre, publishedAt, timeZone } = story
  const { verification, followUpOf, evergreen } = story
  const ids = [section, editor, agency, followUpOf, ...(authors ?? []), null, ...(topics ?? [])]
  return JSON.stringify([
    TEXT_NAMES.map((name) => story[name] || null),
    [hero, body, corrections],
    ids.map((reference) => reference && idOf(reference)),
    [genre, timeZone, publishedAt && Date.parse(publishedAt), evergreen || false],
    verification?.pending ? [verification.what || null] : null,
  ])
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
