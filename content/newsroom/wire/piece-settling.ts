/**
 * Settles pieces that have arrived: decides what becomes of each, and does it. A process that dies leaves its piece to
 * the next one; doing it again changes nothing, because a story is known by the piece it came from.
 * @module
 */
import { type Payload, type PayloadRequest, ValidationError } from 'payload'
import { z } from 'zod'
import { environment } from '#content/base/settings/environment.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { AttachmentRefused } from '#content/model/attachment/attachment-refusal.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { fateOf, versionOrder } from '#content/model/wire/wire-fate.ts'
import { matchingRule, type WireOutcome } from '#content/model/wire/wire-rule.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'
import { type ImportedStory, isTouched } from '#content/newsroom/import/story-import.ts'
import { planOf, writeDeskFacts } from '#content/newsroom/story/workflow/desk-facts.ts'
import { logStep } from '#content/newsroom/story/workflow/log-writing.ts'
import { tellOfStep, tellOfTakingBack } from '#content/newsroom/story/workflow/step-notices.ts'
import { newestVersion, standingAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedTime } from '#content/store/stored-values.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { awaitsPictures } from './piece-pictures.ts'
import {
  changePiece,
  isOfSender,
  type PieceRow,
  replaceEarlier,
  type WholePiece,
  wholePiece,
} from './piece-rows.ts'
import { isOwnImport, isStoryOfSender, storyOfPiece } from './piece-sender.ts'
import { importPiece, sectionFor } from './piece-story.ts'
import { noteRefusal } from './source-state.ts'
import { factsOf } from './stored-piece.ts'
import { wireFolder } from './wire-folder.ts'
import { type WireSource, wireSource } from './wire-sources.ts'

/** Milliseconds for which a process holds a piece: longer than its pictures can take. */
const LEASE = 5 * 60_000
/** Milliseconds until a piece that could not be settled is tried again; grows with each try. */
const RETRY = 5_000
const MOST_TRIES = 5
/** Milliseconds until it is asked again whether the pictures of a piece have come. */
const PICTURES = 5_000
const MOST_AT_ONCE = 20

/** Settles pieces that wait, those that arrived first before the others. Returns how many. */
export async function settlePieces(payload: Payload, now: () => Date = () => new Date()) {
  const at = now().toISOString()
  const due = await runStatement(
    payload,
    // A version waits until those before it are settled.
    sql`select id from wire_pieces p where state = 'new' and (due_at is null or due_at <= ${at})
        and (leased_until is null or leased_until < ${at})
        and not exists (select 1 from wire_pieces e
          where e.identity = p.identity and e.state = 'new' and e.id < p.id)
      order by id limit ${MOST_AT_ONCE}`,
    { row: z.object({ id: z.number() }) },
  )
  const sources = new Map<number, WireSource | undefined>()
  for (const { id } of due)
    if (await claim(payload, id, now())) await settle(payload, id, sources, now)
  return due.length
}

/** Takes a piece for this process; `false` if another one has it. */
async function claim(payload: Payload, id: number, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const mine = await runStatement(
    payload,
    sql`update wire_pieces set leased_until = ${new Date(now.getTime() + LEASE).toISOString()}
      where id = ${id} and state = 'new' and (leased_until is null or leased_until < ${at}) returning id`,
    { row: z.object({ id: z.number() }) },
  )
  return mine.length > 0
}

async function settle(
  payload: Payload,
  id: number,
  sources: Map<number, WireSource | undefined>,
  now: () => Date,
): Promise<void> {
  const piece = await wholePiece(payload, id)
  if (!piece) return
  if (piece.source !== undefined && !sources.has(piece.source)) {
    sources.set(piece.source, await wireSource(payload, piece.source))
  }
  const source = piece.source === undefined ? undefined : sources.get(piece.source)
  try {
    await decide(payload, piece, source, now)
  } catch (error) {
    await keepForLater(payload, piece, error, now())
  }
}

/** A row that cannot be read: a newer version of the program may have written it, so that another process can. */
class UnreadablePiece extends Error {}

async function decide(
  payload: Payload,
  piece: WholePiece,
  source: WireSource | undefined,
  now: () => Date,
): Promise<void> {
  const { kept } = piece
  if (!kept) throw new UnreadablePiece('Naskah yang tersimpan tidak terbaca oleh versi ini.')
  const story = await storyOfPiece(payload, piece.identity)
  const rule = source && matchingRule(source.rules, factsOf(kept, piece))
  const outcome = rule?.outcome
  const before = await versionBefore(payload, piece)
  const isResumed = story !== undefined && (await isOwnImport(payload, piece, story))
  const fate = fateOf({
    status: piece.status,
    order: orderOf(piece, before, story),
    story: story && {
      isEdited: isTouched(story) || story.stage === 'editing' || story.stage === 'scheduled',
      isPublic: Boolean(story.firstPublishedAt),
      isOwn: await isStoryOfSender(payload, piece, story.id),
    },
    hasRule: rule !== undefined,
  })
  const section = source && sectionFor(source, outcome).id
  const end = async (
    change: Parameters<typeof changePiece>[2],
    andThen: (req: PayloadRequest) => Promise<void> = async () => undefined,
  ) => {
    await inTransaction(payload, async (req) => {
      await changePiece(payload, piece.id, { section, ifNew: true, ...change }, now(), req)
      if (change.state !== 'older') await replaceEarlier(payload, piece, now(), req)
      await andThen(req)
    })
  }
  const step = isResumed && rule ? 'import' : fate
  switch (step) {
    case 'note':
      return end({ state: 'older' })
    case 'wait':
      return end({ state: 'waiting' })
    case 'end':
      return end({ state: 'cancelled' })
    case 'offer':
      return end({ state: 'offered', story: story?.id })
    case 'alarm':
      return end({ state: 'alarm', story: story?.id }, (req) =>
        story ? tellOfTakingBack(req, story, source?.name) : Promise.resolve(),
      )
    case 'replace':
    case 'import': {
      if (!source) return end({ state: 'waiting' })
      if (source.folder) {
        const folder = wireFolder(environment().dataDir, source.folder)
        if (await awaitsPictures(kept.story, folder, piece.receivedAt, now())) {
          return askAgain(payload, piece.id, new Date(now().getTime() + PICTURES))
        }
      }
      const stored = await importPiece(payload, kept, {
        source,
        outcome,
        publish: step === 'import' && mayPublish(piece, outcome, now()),
        ...(step === 'replace' && { options: { keepsFiling: outcome === undefined } }),
      })
      if (step === 'import' && outcome?.stage === 'submitted') await submit(payload, stored)
      const reason = stored.warnings.join('\n')
      // Somebody has begun to write meanwhile, or a picture could not be had.
      const isLeft = step === 'replace' && stored.change === 'unchanged' && reason !== ''
      const state = stored.change === 'kept' || isLeft ? 'offered' : 'taken'
      return end({ state, story: stored.id, reason })
    }
  }
}

/** Whether a rule may publish it without anybody having read it. */
function mayPublish(piece: WholePiece, outcome: WireOutcome | undefined, now: Date): boolean {
  const isOpen = !piece.isHeld && !(piece.embargoUntil && piece.embargoUntil > now)
  return (
    outcome?.stage === 'published' &&
    piece.status === 'usable' &&
    piece.kept?.content === 'text' &&
    !piece.isSummary &&
    isOpen
  )
}

const earlier = z.object({
  version: z.string().nullable(),
  versionAt: storedTime.nullable(),
})

type EarlierVersion = z.output<typeof earlier>

/** The newest version of a piece by the same sender that was settled before it. */
async function versionBefore(
  payload: Payload,
  { id, identity, source }: PieceRow,
): Promise<EarlierVersion | undefined> {
  const [settled] = await runStatement(
    payload,
    sql`select version, version_at as "versionAt" from wire_pieces
      where identity = ${identity} and id <> ${id} and state not in ('new', 'older')
        and ${isOfSender(source, sql`wire_pieces.source_id`)}
      order by id desc limit 1`,
    { row: earlier },
  )
  return settled
}

/** Whether a piece comes after the newest version that is here. */
function orderOf(
  piece: PieceRow,
  before: EarlierVersion | undefined,
  story: StoredStory | undefined,
): 'first' | 'newer' | 'older' {
  const known = before ?? (story && { version: story.copyVersion, versionAt: story.copyVersionAt })
  if (!known) return 'first'
  return versionOrder(piece, {
    version: known.version ?? undefined,
    versionAt: known.versionAt ? new Date(known.versionAt) : undefined,
  })
}

/** Lets go of a piece until `dueAt`. */
const askAgain = (payload: Payload, id: number, dueAt: Date) =>
  runStatement(
    payload,
    sql`update wire_pieces set due_at = ${dueAt.toISOString()}, leased_until = null where id = ${id}`,
  ).then(() => undefined)

/** Hands a story in to the editors, once. */
const submit = (payload: Payload, { id }: ImportedStory): Promise<void> =>
  inTransaction(payload, async (req) => {
    const story = await newestVersion(req, id)
    if (story?.stage !== 'draft' || isTouched(story)) return
    const section = story.section ? idOf(story.section) : null
    await writeDeskFacts(req, id, { ...planOf(story), stage: 'submitted', section })
    await logStep(req, story, 'submit')
    await tellOfStep(req, story, 'submit', standingAtDesk(story), undefined)
  })

/** A piece that cannot be settled is tried again, unless it is its own fault; then it waits for somebody, with the reason. */
async function keepForLater(
  payload: Payload,
  piece: PieceRow,
  error: unknown,
  now: Date,
): Promise<void> {
  const fault = faultOf(error)
  if (fault === undefined)
    payload.logger.error({
      err: error,
      piece: piece.id,
      msg: 'A piece of the wire could not be settled.',
    })
  if (fault !== undefined || piece.tries + 1 >= MOST_TRIES) {
    const reason = fault ?? (error instanceof Error ? error.message : String(error))
    const isUnreadable = error instanceof UnreadablePiece
    const state = isUnreadable ? 'failed' : 'waiting'
    if (isUnreadable && piece.source !== undefined) {
      await noteRefusal(payload, piece.source, `${piece.headline}: ${reason}`, now)
    }
    await changePiece(payload, piece.id, { state, reason }, now)
    return
  }
  const dueAt = new Date(now.getTime() + RETRY * 2 ** piece.tries).toISOString()
  await runStatement(
    payload,
    sql`update wire_pieces set tries = tries + 1, due_at = ${dueAt}, leased_until = null where id = ${piece.id}`,
  )
}

/** What is wrong with the copy itself, in Indonesian; `undefined` if something else went wrong. */
export function faultOf(error: unknown): string | undefined {
  if (error instanceof UnreadableCopy || error instanceof ImportRefused) return error.message
  if (error instanceof PhotoRefused || error instanceof AttachmentRefused) return error.message
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
  }
  return undefined
}
