/**
 * Receives the public reply form, which is validated only here. An incomplete form is stored for its sender to
 * complete, so that they need not write it again.
 * @module
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { secret } from '#content/base/settings/environment.ts'
import { networkOf } from '#content/model/people/client-network.ts'
import type { FormFailure } from '#content/model/press/reply-failure.ts'
import { fieldsOf, readReplyForm } from '#content/model/press/reply-fields.ts'
import { TICKET_NAME, TOKEN_NAME, TRAP_NAME } from '#content/model/press/reply-request.ts'
import { tokenVerdict } from '#content/model/press/reply-token.ts'
import { replyKey } from '#content/newsroom/people/sign-in/attempt-keys.ts'
import { countAttempt } from '#content/newsroom/people/sign-in/attempt-store.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

const DAY = 24 * 3_600_000
const DEFAULT_DAYS = 2

/** A submitted form. */
export interface SentForm {
  sent: URLSearchParams
  /** The sender's IP address; only a keyed digest of it is stored. */
  client: string
  siteUrl: string
  now: Date
}

/** Stores the form, complete or not, and returns its ticket; or returns why it was refused. */
export async function receiveReply(
  payload: Payload,
  { sent, client, siteUrl, now }: SentForm,
): Promise<{ ticket: string } | { failure: FormFailure }> {
  if (sent.get(TRAP_NAME)) return { failure: 'mesin' }
  const verdict = tokenVerdict(sent.get(TOKEN_NAME) ?? '', now, secret())
  if (verdict === 'fast') return { failure: 'cepat' }
  if (verdict !== 'good') return { failure: 'lama' }

  const network = networkOf(client)
  // Every form counts, also one that replaces an unfinished one: each is a write.
  const { wait } = await countAttempt(payload, [replyKey(secret(), network)], now.getTime())
  if (wait > 0) {
    return { failure: 'batas' }
  }
  const sender = senderKey(network, now)
  const fields = fieldsOf(sent)
  const read = readReplyForm(fields, siteUrl)
  const story = 'reply' in read ? await storyWith(read.reply.slug, payload) : undefined
  await forgetUnfinished(payload, sent.get(TICKET_NAME), now)
  // 80 random bits cannot be guessed; lower case, like every address.
  const ticket = randomBytes(10).toString('hex')
  const receivedAt = now.toISOString()
  if (!('reply' in read) || !story) {
    await payload.create({
      collection: 'reply-requests',
      data: { ticket, state: 'unfinished', receivedAt, sender, fields: { ...fields } },
    })
    return { ticket }
  }
  const { replyDays } = await payload.findGlobal({ slug: 'press' })
  const { name, email = null, phone = null, relation, statement } = read.reply
  await payload.create({
    collection: 'reply-requests',
    data: {
      ticket,
      state: 'received',
      receivedAt,
      dueAt: new Date(now.getTime() + (replyDays ?? DEFAULT_DAYS) * DAY).toISOString(),
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
  return { ticket }
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

/** Deletes unfinished forms after a day, and `mended` at once. */
async function forgetUnfinished(payload: Payload, mended: string | null, now: Date): Promise<void> {
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
