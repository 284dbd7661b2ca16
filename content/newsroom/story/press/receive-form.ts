/**
 * Receives the forms that anybody can send, which are validated only here. A form that is incomplete or refused is
 * stored for its sender to complete and send again, so that nothing needs to be written twice.
 * @module
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { secret } from '#content/base/settings/environment.ts'
import { networkOf } from '#content/model/people/client-network.ts'
import type { FormFailure } from '#content/model/press/form-failure.ts'
import { type TokenVerdict, tokenVerdict } from '#content/model/press/form-token.ts'
import {
  type FaultsOf,
  type FormShape,
  sentFields,
  TICKET_NAME,
  TOKEN_NAME,
  TRAP_NAME,
} from '#content/model/press/public-form.ts'
import { formKey } from '#content/newsroom/people/sign-in/attempt-keys.ts'
import { countAttempt } from '#content/newsroom/people/sign-in/attempt-store.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { inTransaction } from '#content/store/transactions.ts'

const DAY = 24 * 3_600_000
/** Unfinished forms of one kind kept at most, the newest: whoever sends thousands of them fills no disk. */
const MOST_UNFINISHED = 1_000

/** A submitted form. */
export interface SentForm {
  sent: URLSearchParams
  /** The sender's IP address; only a keyed digest of it is stored. */
  client: string
  siteUrl: string
  now: Date
}

/** What became of a form. */
export interface FormOutcome {
  /** Where the form is kept, complete or not; none if there was nothing to keep. */
  ticket?: string
  /** Why the desk has not received it, unless a field of it is wrong. */
  failure?: FormFailure
}

/** A complete form, about to be stored. */
export interface TakenForm<Ready> {
  ticket: string
  now: Date
  /** A keyed digest of the sender's network. */
  sender: string
  story: StoredStory
  /** The story's address as it was written. */
  storyAddress: string
  ready: Ready
}

/** A kind of form: where it is stored, how its fields are read, and what a complete one becomes. */
export interface FormKind<Field extends string, Ready extends { slug: string }> {
  collection: 'reply-requests' | 'error-reports'
  shape: FormShape<Field>
  read(
    fields: Record<Field, string>,
    siteUrl: string,
  ): { ready: Ready } | { faults: FaultsOf<Record<Field, string>> }
  /** Stores it in the transaction of `req`. */
  take(req: PayloadRequest, form: TakenForm<Ready>): Promise<void>
}

/** Stores the form, complete or not. */
export async function receiveForm<Field extends string, Ready extends { slug: string }>(
  payload: Payload,
  { collection, shape, read, take }: FormKind<Field | 'story', Ready>,
  { sent, client, siteUrl, now }: SentForm,
): Promise<FormOutcome> {
  const verdict = tokenVerdict(sent.get(TOKEN_NAME) ?? '', now, secret())
  // Only programs send forms that were never served.
  if (verdict === 'false') return { failure: 'lama' }
  const network = networkOf(client)
  // Every form counts, also one that replaces an unfinished one: each is a write.
  const { wait } = await countAttempt(
    payload,
    [formKey(secret(), collection, network)],
    now.getTime(),
  )
  const mended = await unfinishedWith(sent.get(TICKET_NAME), payload, collection)
  const failure = failureOf({ isTrapped: !!sent.get(TRAP_NAME), verdict, wait, isMended: !!mended })
  const fields = sentFields(sent, shape)
  if (failure && Object.values(fields).every((value) => value === '')) return { failure }
  const form = read(fields, siteUrl)
  const story = !failure && 'ready' in form ? await storyWith(form.ready.slug, payload) : undefined
  const isOverLimit = wait > 0
  const sender = senderKey(network, now, isOverLimit)
  // 80 random bits cannot be guessed; lower case, like every address.
  const ticket = randomBytes(10).toString('hex')
  // The form that this one replaces goes only if this one is stored.
  await inTransaction(payload, async (req) => {
    const kept = keptForms(req, collection)
    await kept.forget({ mended, now, ...(isOverLimit && { sender }) })
    if ('ready' in form && story) {
      await take(req, { ticket, now, sender, story, storyAddress: fields.story, ready: form.ready })
      return
    }
    await kept.makeRoom()
    await kept.keep({ ticket, receivedAt: now.toISOString(), sender, fields })
  })
  return { ticket, ...(failure && { failure }) }
}

/** Why a form is not taken as it is; who sends one again that was kept may be quick. */
function failureOf({
  isTrapped,
  verdict,
  wait,
  isMended,
}: {
  isTrapped: boolean
  verdict: TokenVerdict
  wait: number
  isMended: boolean
}): FormFailure | undefined {
  if (isTrapped) return 'mesin'
  if (verdict === 'stale') return 'lama'
  if (verdict === 'fast' && !isMended) return 'cepat'
  return wait > 0 ? 'batas' : undefined
}

/** Returns the published story with the current or an old slug `slug`. */
async function storyWith(slug: string, payload: Payload): Promise<StoredStory | undefined> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [{ slug: { equals: slug } }, { firstPublishedAt: { exists: true } }] },
    depth: 1,
    limit: 1,
    pagination: false,
  })
  if (docs[0]) return docs[0]
  const old = await payload.find({
    collection: 'old-slugs',
    where: { slug: { equals: slug } },
    depth: 2,
    limit: 1,
    pagination: false,
  })
  const story = old.docs[0]?.article
  return typeof story === 'object' && story !== null ? story : undefined
}

type Collection = FormKind<string, { slug: string }>['collection']

const UNFINISHED = { state: { equals: 'unfinished' } }

/** `ticket`, if an unfinished form has it. */
async function unfinishedWith(
  ticket: string | null,
  payload: Payload,
  collection: Collection,
): Promise<string | undefined> {
  if (!ticket) return undefined
  const where = { and: [UNFINISHED, { ticket: { equals: ticket } }] }
  return (await payload.count({ collection, where })).totalDocs > 0 ? ticket : undefined
}

/** The unfinished forms of one kind, in the transaction of `req`. */
function keptForms(req: PayloadRequest, collection: Collection) {
  const { payload } = req
  const remove = async (which: Where): Promise<void> => {
    const where = { and: [UNFINISHED, which] }
    const { errors } = await payload.delete({ collection, where, depth: 0, req })
    const [error] = errors
    if (error) throw new Error(`An unfinished form was not deleted: ${error.message}`)
  }
  return {
    /** An unfinished form is kept for a day. */
    keep: async ({
      fields,
      ...form
    }: {
      ticket: string
      receivedAt: string
      sender: string
      fields: Record<string, string>
    }): Promise<void> => {
      const data = { ...form, state: 'unfinished' as const, fields: { ...fields } }
      await payload.create({ collection, data, req })
    },
    /** Deletes forms after a day; `mended` and the forms of `sender` at once. */
    forget: async ({
      mended,
      sender,
      now,
    }: {
      mended: string | undefined
      sender?: string
      now: Date
    }): Promise<void> => {
      await remove({
        or: [
          { receivedAt: { less_than: new Date(now.getTime() - DAY).toISOString() } },
          ...(mended ? [{ ticket: { equals: mended } }] : []),
          ...(sender ? [{ sender: { equals: sender } }] : []),
        ],
      })
    },
    /**
     * Deletes the oldest forms if there is no room for another. A new one is never turned away: its sender has yet to
     * see it again, those of the oldest have long seen theirs.
     */
    makeRoom: async (): Promise<void> => {
      const { totalDocs } = await payload.count({ collection, where: UNFINISHED, req })
      const excess = totalDocs + 1 - MOST_UNFINISHED
      if (excess <= 0) return
      const { docs } = await payload.find({
        collection,
        where: UNFINISHED,
        sort: 'receivedAt',
        limit: excess,
        pagination: false,
        depth: 0,
        req,
      })
      await remove({ id: { in: docs.map(({ id }) => id) } })
    },
  }
}

/**
 * A pseudonym of the sender's network for one day. Forms over the limit have one of their own: each replaces the one
 * before, and none that a neighbour in the same network has sent within the limit.
 */
function senderKey(network: string, now: Date, isOverLimit: boolean): string {
  const day = now.toISOString().slice(0, 10)
  return createHmac('sha256', secret())
    .update(`${day} ${network}${isOverLimit ? ' over' : ''}`)
    .digest('base64url')
    .slice(0, 22)
}
