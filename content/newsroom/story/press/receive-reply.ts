/**
 * Receives the public reply form, which is validated only here. A form that is incomplete or refused is stored for its
 * sender to complete and send again, so that nothing needs to be written twice.
 * @module
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { secret } from '#content/base/settings/environment.ts'
import { networkOf } from '#content/model/people/client-network.ts'
import type { FormFailure } from '#content/model/press/reply-failure.ts'
import { fieldsOf, readReplyForm } from '#content/model/press/reply-fields.ts'
import {
  type ReplyFields,
  TICKET_NAME,
  TOKEN_NAME,
  TRAP_NAME,
} from '#content/model/press/reply-request.ts'
import { type TokenVerdict, tokenVerdict } from '#content/model/press/reply-token.ts'
import { replyKey } from '#content/newsroom/people/sign-in/attempt-keys.ts'
import { countAttempt } from '#content/newsroom/people/sign-in/attempt-store.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { mailReceipt } from './reply-mail.ts'

const DAY = 24 * 3_600_000
const DEFAULT_DAYS = 2
/** Unfinished forms kept at most: whoever sends thousands of them fills no disk. */
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
export interface ReplyOutcome {
  /** Where the form is kept, complete or not; none if there was nothing to keep, or no room. */
  ticket?: string
  /** Why the desk has not received it, unless a field of it is wrong. */
  failure?: FormFailure
}

/** Stores the form, complete or not. */
export async function receiveReply(
  payload: Payload,
  { sent, client, siteUrl, now }: SentForm,
): Promise<ReplyOutcome> {
  const verdict = tokenVerdict(sent.get(TOKEN_NAME) ?? '', now, secret())
  // Only programs send forms that were never served.
  if (verdict === 'false') return { failure: 'lama' }
  const network = networkOf(client)
  // Every form counts, also one that replaces an unfinished one: each is a write.
  const { wait } = await countAttempt(payload, [replyKey(secret(), network)], now.getTime())
  const mended = await unfinishedAt(payload, sent.get(TICKET_NAME))
  const failure = failureOf({ isTrapped: !!sent.get(TRAP_NAME), verdict, wait, isMended: !!mended })
  const sender = senderKey(network, now)
  const fields = fieldsOf(sent)
  if (failure && Object.values(fields).every((value) => value === '')) return { failure }
  const read = readReplyForm(fields, siteUrl)
  const story = !failure && 'reply' in read ? await storyWith(read.reply.slug, payload) : undefined
  await forgetUnfinished(payload, mended, now)
  // 80 random bits cannot be guessed; lower case, like every address.
  const ticket = randomBytes(10).toString('hex')
  const receivedAt = now.toISOString()
  if (!('reply' in read) || !story) {
    if (await isFull(payload)) return { failure: failure ?? 'batas' }
    await keepUnfinished(payload, { ticket, receivedAt, sender, fields })
    return { ticket, ...(failure && { failure }) }
  }
  const { replyDays } = await payload.findGlobal({ slug: 'press' })
  const { name, email = null, phone = null, relation, statement } = read.reply
  const dueAt = new Date(now.getTime() + (replyDays ?? DEFAULT_DAYS) * DAY)
  await payload.create({
    collection: 'reply-requests',
    data: {
      ticket,
      state: 'received',
      receivedAt,
      dueAt: dueAt.toISOString(),
      article: story.id,
      storyAddress: fields.story,
      lengths: `Jawaban ${wordsIn(statement)} kata, berita ${wordsIn(textOf(story.body))} kata.`,
      sender,
      name,
      email,
      phone,
      relation,
      statement,
    },
  })
  // The answer does not wait for a mail server.
  if (email) void mailReceipt(payload, { ticket, email, dueAt })
  return { ticket }
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

/** `ticket`, if an unfinished form has it. */
async function unfinishedAt(payload: Payload, ticket: string | null): Promise<string | undefined> {
  if (!ticket) return undefined
  const { totalDocs } = await payload.count({
    collection: 'reply-requests',
    where: { and: [{ state: { equals: 'unfinished' } }, { ticket: { equals: ticket } }] },
  })
  return totalDocs > 0 ? ticket : undefined
}

async function isFull(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'reply-requests',
    where: { state: { equals: 'unfinished' } },
  })
  return totalDocs >= MOST_UNFINISHED
}

/** An unfinished form, for a day. */
async function keepUnfinished(
  payload: Payload,
  form: { ticket: string; receivedAt: string; sender: string; fields: ReplyFields },
): Promise<void> {
  const data = { ...form, state: 'unfinished' as const, fields: { ...form.fields } }
  await payload.create({ collection: 'reply-requests', data })
}

/** Deletes unfinished forms after a day, and `mended` at once. */
async function forgetUnfinished(
  payload: Payload,
  mended: string | undefined,
  now: Date,
): Promise<void> {
  const old = { receivedAt: { less_than: new Date(now.getTime() - DAY).toISOString() } }
  await payload.delete({
    collection: 'reply-requests',
    where: {
      and: [
        { state: { equals: 'unfinished' } },
        { or: [old, ...(mended ? [{ ticket: { equals: mended } }] : [])] },
      ],
    },
  })
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** A pseudonym of the sender's network for one day. */
function senderKey(network: string, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  return createHmac('sha256', secret()).update(`${day} ${network}`).digest('base64url').slice(0, 22)
}
