/**
 * Takes a step of the workflow: checks permission and requirements, carries it out and logs it, in one transaction.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import type { ScheduledConfirmation } from '#content/model/press/guard-confirmation.ts'
import { GROUND_LABELS, type WithdrawalGround } from '#content/model/story/withdrawal.ts'
import { OPERATION_WORDS } from '#content/model/workflow/saved-operations.ts'
import { STAGE_LABELS, STEP_RULES, type Step } from '#content/model/workflow/stage.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { unfinishedFault } from '#content/newsroom/story/record/story-body.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { planOf, type StoryPlan, writeDeskFacts } from './desk-facts.ts'
import { logStep } from './log-writing.ts'
import { refuseOperation } from './stage-hooks.ts'
import { tellOfStep } from './step-notices.ts'
import { newestVersion, standingAtDesk, storyAtDesk } from './story-access.ts'
import { releaseLock } from './story-lock.ts'
import { keepNewestVersion } from './unseen-versions.ts'

/** A requested step. */
export interface StepRequest {
  step: Step
  /** The message for the reporter whose story comes back, or the reason for withdrawal that readers see. */
  note?: string | undefined
  /** When a scheduled step happens. */
  at?: Date | undefined
  /** The ground of a withdrawal, from the guideline's list. */
  ground?: WithdrawalGround | undefined
  /** The keys of the guard's findings that the person was shown and confirms. */
  confirmed?: readonly string[] | undefined
}

/**
 * Takes the step with story `id` on behalf of the account of `req`.
 * @throws {Refused} in the language of the account: 404, 403, 409 if the story has another stage by now, 400 if
 * something is missing
 * @throws {ValidationError} if the story cannot be published as it is
 */
export async function takeStep(
  req: PayloadRequest,
  id: number,
  request: StepRequest,
): Promise<void> {
  const say = sayIn(req.i18n)
  const { person } = await storyAtDesk(req, id)
  checkRequest(request, new Date(), say)
  const publishConfirmed =
    request.step === 'schedule' ? await rehearsePublication(req, id, request) : null
  await inTransactionOf(req, async () => {
    await takeTurn(req, `article ${id}`)
    const { stored, newest } = await bothVersions(req, id)
    const standing = standingAtDesk({ ...newest, stage: stored.stage ?? null })
    const rule = STEP_RULES[request.step]
    if (!rule.from.includes(standing.stage)) {
      refuse(
        409,
        say(
          'Berita ini sekarang pada tahap “{stage}”; tidak dapat {operation}. Muat ulang halaman ini.',
          {
            stage: say(STAGE_LABELS[standing.stage]),
            operation: say(OPERATION_WORDS[request.step]),
          },
        ),
      )
    }
    if (!mayStory(person, request.step, standing))
      refuseOperation(request.step, standing.stage, say)
    const unfinished = request.step === 'submit' && unfinishedFault(newest.body, say)
    if (unfinished) refuse(400, unfinished)
    await releaseLock(req, id, person.id)
    if (request.step === 'publish') {
      await publish(req, id, { guardConfirmed: [...(request.confirmed ?? [])] })
      return
    }
    if (request.at && newest.embargoUntil && request.at < new Date(newest.embargoUntil)) {
      const until = deskTime(new Date(newest.embargoUntil), newest.timeZone, say.language)
      refuse(400, say('Naskah ini diembargo sampai {until}. Pilih waktu sesudahnya.', { until }))
    }
    const facts = {
      stage: rule.to ?? standing.stage,
      section: standing.section ?? null,
      ...planOf(stored),
    }
    await writeDeskFacts(req, id, { ...facts, publishConfirmed, ...changesOf(request) })
    await keepNewestVersion(req, id)
    await logStep(req, newest, request.step, noteOf(request, newest))
    await tellOfStep(req, { id, headline: newest.headline }, request.step, standing, request.note)
  })
}

/** What a step changes besides the stage. */
function changesOf({ step, at, note, ground }: StepRequest): Partial<StoryPlan> {
  switch (step) {
    case 'schedule':
      return { publishOn: at?.toISOString() ?? null }
    case 'planWithdrawal':
      return {
        withdrawOn: at?.toISOString() ?? null,
        withdrawOnReason: note ?? null,
        withdrawOnGround: ground ?? null,
      }
    case 'keepPublished':
      return { withdrawOn: null, withdrawOnReason: null, withdrawOnGround: null }
    default:
      return { publishOn: null }
  }
}

/** Refuses a request that lacks what its step requires. */
function checkRequest({ step, note, at, ground }: StepRequest, now: Date, say: Say): void {
  const { asks } = STEP_RULES[step]
  if (asks === 'note' && !note) refuse(400, say('Tulis apa yang perlu diperbaiki penulis.'))
  if (asks === 'time, ground and reason') {
    if (!ground) refuse(400, say('Pilih dasar pencabutannya.'))
    if (!note) refuse(400, say('Tulis alasan pencabutan; pembaca melihatnya.'))
  }
  if ((asks === 'time' || asks === 'time, ground and reason') && (!at || at <= now)) {
    refuse(400, say('Pilih waktu yang masih di depan.'))
  }
}

/**
 * Publishes the story and rolls back, so that anything that would prevent publication later refuses the schedule now,
 * with the same message. Returns the findings of the guard that the person confirmed.
 */
async function rehearsePublication(
  req: PayloadRequest,
  id: number,
  { confirmed = [] }: StepRequest,
): Promise<ScheduledConfirmation | null> {
  const rehearsal = await createLocalReq({ ...(req.user && { user: req.user }) }, req.payload)
  rehearsal.i18n = req.i18n
  rehearsal.t = req.t
  await initTransaction(rehearsal)
  try {
    const before = await storedStory(id, rehearsal)
    const { guardLog } = await publish(rehearsal, id, {
      embargoUntil: null,
      publishedAt: null,
      guardConfirmed: [...confirmed],
    })
    const fresh = (guardLog ?? []).slice(before?.guardLog?.length ?? 0)
    if (fresh.length === 0 || !req.user) return null
    const findings = fresh.map(({ key, text }) => ({ key, text }))
    return { findings, by: req.user.id, at: new Date().toISOString() }
  } finally {
    await killTransaction(rehearsal)
  }
}

const publish = (req: PayloadRequest, id: number, data: Partial<StoredStory> = {}) =>
  req.payload.update({
    collection: 'articles',
    id,
    data: { ...data, _status: 'published' },
    depth: 0,
    req,
  })

/** The story as readers have it, and with its newest draft. */
async function bothVersions(req: PayloadRequest, id: number) {
  const [stored, newest] = [await storedStory(id, req), await newestVersion(req, id)]
  if (!stored || !newest) refuse(404, sayIn(req.i18n)('Berita ini tidak ada.'))
  return { stored, newest }
}

function noteOf({ at, note, ground }: StepRequest, story: StoredStory): string | undefined {
  const time = at && formatStamp(at, story.timeZone)
  const reason = [ground && GROUND_LABELS[ground], note].filter(Boolean).join('. ')
  return [time, reason].filter(Boolean).join(': ') || undefined
}
