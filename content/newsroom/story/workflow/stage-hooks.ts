/**
 * Checks permissions for every save of a story, keeps the desk facts, sets the stage and writes the log, all in the
 * transaction of the save.
 * @module
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { type LoggedStory, logStepsBetween } from '#content/model/workflow/log-entries.ts'
import { OPERATION_WORDS, savedOperations } from '#content/model/workflow/saved-operations.ts'
import { STAGE_LABELS, type Stage, stageOf } from '#content/model/workflow/stage.ts'
import {
  mayStory,
  type StoryOperation,
  type StoryStanding,
} from '#content/model/workflow/story-permissions.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import {
  beforeSave,
  rememberBefore,
  storedAfter,
} from '#content/newsroom/story/record/before-save.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { Refused, refuseField } from '#content/store/refused.ts'
import { type DeskFacts, NO_PLAN, planOf, writeDeskFacts } from './desk-facts.ts'
import { logStep } from './log-writing.ts'
import { standingAtDesk } from './story-access.ts'

const SAVES_DRAFT = 'savesStoryDraft'

/**
 * Notes in the request whether a save changes nothing for readers, as Payload does not pass this on to later hooks. A
 * copy changes nothing for them.
 */
export const noteDraft: CollectionBeforeOperationHook<'articles'> = ({ args, operation, req }) => {
  // Hooks of a save read stories in the same request; only saves count here.
  if (!['create', 'update', 'restoreVersion'].includes(operation)) return args
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined
  const isDraft = 'draft' in args && args.draft === true
  const publishes = 'data' in args && args.data && '_status' in args.data && args.data._status
  req.context[SAVES_DRAFT] = isCopy || (isDraft && publishes !== 'published')
  // Payload would publish a copy of a published story at once.
  return isCopy ? { ...args, draft: true, data: { ...args.data, _status: 'draft' } } : args
}

/** Runs `hook` only after saves that readers could notice, so that autosave stays cheap and purges nothing. */
export const forReaders =
  (hook: CollectionAfterChangeHook<StoredStory>): CollectionAfterChangeHook<StoredStory> =>
  (args) =>
    args.req.context[SAVES_DRAFT] ? args.doc : hook(args)

/** Refuses a save that the account is not permitted to make, with a message. */
export const refuseForbidden: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before = await rememberBefore(originalDoc?.id, req)
  const person = personOf(req)
  if (!person) return data
  const standing: StoryStanding =
    before && originalDoc
      ? { ...standingAtDesk(before), section: standingAtDesk(originalDoc).section }
      : { stage: 'draft', createdBy: person.id, section: undefined }
  const section = data.section ? standingAtDesk(data as StoredStory).section : standing.section
  const operations = savedOperations(before, data, {
    isNew: operation === 'create',
    isDraft: Boolean(req.context[SAVES_DRAFT]),
  })
  for (const wanted of operations) {
    const places = new Set([operation === 'create' ? section : standing.section, section])
    for (const place of places) {
      if (!mayStory(person, wanted, { ...standing, section: place }))
        refuseOperation(wanted, standing.stage, sayIn(req.i18n))
    }
  }
  return data
}

/** Refuses publication before the end of the embargo. */
export const keepEmbargo: CollectionBeforeChangeHook<StoredStory> = ({ data, req }) => {
  const until = data.embargoUntil
  if (data._status === 'published' && until && Date.parse(until) > Date.now()) {
    refuseField(
      req,
      'articles',
      'embargoUntil',
      sayIn(req.i18n)('Naskah ini masih diembargo. Jadwalkan terbitnya sesudah waktu embargo.'),
    )
  }
  return data
}

/** Keeps what a save cannot set: the stage, the schedule and the creator. */
export const keepDeskFacts: CollectionBeforeChangeHook<StoredStory> = ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc && beforeSave(req).get(originalDoc.id)
  const isPublished = data._status === 'published'
  const stage = isPublished ? stageOf(data) : (before?.stage ?? 'draft')
  const isRead = stage !== 'withdrawn' && before?.firstPublishedAt
  return {
    ...data,
    stage,
    createdBy: before ? (before.createdBy ?? null) : (req.user?.id ?? null),
    ...(isRead ? planOf(before) : NO_PLAN),
    publishOn: isPublished ? null : planOf(before).publishOn,
    publishConfirmed: isPublished ? null : planOf(before).publishConfirmed,
  }
}

/** Updates the stored stage after the save, and writes the log. */
export const settleStage: CollectionAfterChangeHook<StoredStory> = async ({ doc, req }) => {
  const before = beforeSave(req).get(doc.id)
  const after = await storedAfter(doc, req)
  if (!after) return doc
  const settled = settledFacts(after, doc)
  const isSettled =
    after.stage === settled.stage &&
    doc.stage === settled.stage &&
    standingAtDesk(after).section === (settled.section ?? undefined)
  if (!isSettled) await writeDeskFacts(req, doc.id, settled)
  const happened = logStepsBetween(before && loggedStory(before), {
    ...loggedStory(after),
    stage: settled.stage,
  })
  if (req.context.isRestoringVersion) await logStep(req, doc, 'restored')
  for (const { step, note } of happened) await logStep(req, doc, step, note)
  return { ...doc, stage: settled.stage }
}

/** Logs the deletion of a story. */
export const logDeletion: CollectionAfterDeleteHook<StoredStory> = async ({ doc, req }) => {
  await logStep(req, { ...doc, id: null }, 'deleted')
  return doc
}

/** Refuses `operation` at `stage`. */
export function refuseOperation(operation: StoryOperation, stage: Stage, say: Say): never {
  const words =
    operation === 'unpublish'
      ? say('Berita yang sudah terbit tidak diturunkan tanpa alasan. Cabut beritanya.')
      : say('Akun Anda tidak dapat {operation} berita ini pada tahap “{stage}”.', {
          operation: say(OPERATION_WORDS[operation]),
          stage: say(STAGE_LABELS[stage]),
        })
  throw new Refused(403, words)
}

/** A story that was never published has the section of its newest draft, since permissions depend on it. */
function settledFacts(after: StoredStory, doc: StoredStory): DeskFacts {
  const section = standingAtDesk(after.firstPublishedAt ? after : doc).section
  return {
    stage: stageOf(after),
    section: section ?? null,
    ...planOf(after),
  }
}

const loggedStory = (story: StoredStory): LoggedStory => ({
  stage: stageOf(story),
  modifiedAt: story.modifiedAt ?? null,
  withdrawalReason: story.withdrawalReason ?? null,
  corrections: story.corrections ?? [],
})
