/**
 * Breaking news: from three fields to a story on the front page, in one transaction.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { storyPath } from '#content/base/address/addresses.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import type { FlashOrder } from './flash-order.ts'

const HOUR = 3_600_000

/** What was published. */
export interface Flash {
  id: number
  headline: string
  path: string
  /** Until when the strip on the front page tells of it; none without. */
  until: Date | undefined
}

/**
 * Publishes what is ordered in the name of who asks, and has the front page's strip tell of it: what breaks last stands
 * there. Whoever may publish the story may do that, too; nothing else of the front page is touched. An order that was
 * carried out before gives what it made.
 * @throws {Refused} 403 where the account may not publish in that section
 * @throws {ValidationError} where the story cannot be published as it is
 */
export async function publishFlash(
  req: PayloadRequest,
  order: FlashOrder,
  now: Date,
): Promise<Flash> {
  const identity = `kilat:${req.user?.id}:${order.key}`
  const until = order.hours > 0 ? new Date(now.getTime() + order.hours * HOUR) : undefined
  const story = await inTransactionOf(req, async () => {
    await takeTurn(req, identity)
    const known = await storyOf(req, identity)
    if (known) return known
    const made = await req.payload.create({
      collection: 'articles',
      data: {
        headline: order.headline,
        // An empty one is made from the headline, and stays when the headline changes.
        slug: '',
        section: order.section,
        genre: 'report',
        timeZone: 'Asia/Jakarta',
        body: lexicalFromBlocks(paragraphsOf(order.body)),
        guardConfirmed: order.confirmed,
        copyIdentity: identity,
        _status: 'published',
      },
      depth: 1,
      overrideAccess: false,
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

/** The strip takes its words from the story's headline, also when that changes. */
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

const paragraphsOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: line }],
    }))
