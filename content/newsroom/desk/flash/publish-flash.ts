/**
 * Publishes breaking news: from three fields to a story on the front page, in one transaction.
 * @module
 */
import { createHash } from 'node:crypto'
import { APIError, type PayloadRequest } from 'payload'
import { storyPath } from '#content/base/address/addresses.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import type { FlashOrder } from './flash-order.ts'

const HOUR = 3_600_000

/** The published story. */
export interface Flash {
  id: number
  headline: string
  path: string
  /** When the strip on the front page ends; `undefined` without a strip. */
  until: Date | undefined
}

/** The story that an order was published as before its words were changed. */
export interface EarlierFlash {
  id: number
  headline: string
}

/** The refusal of an order whose key has published other words; its data names that story. */
class PublishedBefore extends APIError<{ published: EarlierFlash }> {
  constructor(req: PayloadRequest, { id, headline }: StoredStory) {
    super(
      sayIn(req.i18n)(
        'Formulir ini sudah terbit dengan isi lain. Isi yang sekarang belum terbit; kirim lagi bila ini memang berita kedua.',
      ),
      409,
      { published: { id, headline } },
      true,
    )
  }
}

/**
 * Publishes the story on behalf of the account of `req` and shows it in the strip of the front page, replacing what was
 * there. Permission to publish the story is enough for that; the rest of the front page stays as it is. A repeated
 * order returns the story of the first one.
 * @throws {APIError} 409 if the key of `order` has published other words
 * @throws {Refused} 403 if the account may not publish in that section
 * @throws {ValidationError} if the story cannot be published as it is
 */
export async function publishFlash(
  req: PayloadRequest,
  order: FlashOrder,
  now: Date,
): Promise<Flash> {
  const identity = `kilat:${req.user?.id}:${order.key}`
  const digest = digestOf(order)
  const until = order.hours > 0 ? new Date(now.getTime() + order.hours * HOUR) : undefined
  const story = await inTransactionOf(req, async () => {
    await takeTurn(req, identity)
    const known = await storyOf(req, identity)
    if (known && known.copyDigest !== digest) throw new PublishedBefore(req, known)
    if (known) return known
    const made = await req.payload.create({
      collection: 'articles',
      data: {
        headline: order.headline,
        // Made from the headline when empty, and kept when the headline changes.
        slug: '',
        section: order.section,
        genre: 'report',
        timeZone: PUBLICATION_ZONE,
        body: lexicalFromBlocks(paragraphsOf(order.body)),
        guardConfirmed: order.confirmed,
        copyIdentity: identity,
        copyDigest: digest,
        _status: 'published',
      },
      depth: 1,
      req,
    })
    if (until) await raiseStrip(req, made.id, until)
    return made
  })
  const { id, headline, slug, section } = story
  if (typeof section === 'number')
    throw new Error(`Section ${section} was not read with the story.`)
  return { id, headline, path: storyPath({ slug, section }), until }
}

/** Without a text of its own, the strip shows the story's current headline. */
const raiseStrip = (req: PayloadRequest, story: number, until: Date) =>
  req.payload.updateGlobal({
    slug: 'front',
    data: { breaking: { text: null, story, until: until.toISOString() } },
    depth: 0,
    req,
  })

async function storyOf(req: PayloadRequest, identity: string): Promise<StoredStory | undefined> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { copyIdentity: { equals: identity } },
    depth: 1,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]
}

/** Equal for orders of the same story. What the strip shows is no part of it. */
const digestOf = ({ headline, section, body }: FlashOrder) =>
  createHash('sha256')
    .update(JSON.stringify([headline, section, paragraphsOf(body)]))
    .digest('hex')
    .slice(0, 32)

const paragraphsOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: line }],
    }))
