/**
 * `POST /api/articles/:id/withdraw` and `/restore`: withdraws a story everywhere at once, with its photos and attachments if asked, or
 * restores it. Both answer with the receipt of what the edge then serves to each machine. A withdrawn story stays in the
 * store with all its versions, and a withdrawn photo with its original.
 * @module
 */
import { addDataAndFileToRequest, type Endpoint, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import { attachmentsOf } from '#content/newsroom/attachment/attachment-deletion.ts'
import {
  endAttachmentRights,
  withholdExpiredAttachments,
} from '#content/newsroom/attachment/attachment-withholding.ts'
import type { ReceiptLine } from '#content/newsroom/desk/receipt/receipt.ts'
import { receiptOf } from '#content/newsroom/desk/receipt/receipt-endpoint.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { photosOf } from '#content/newsroom/photo/photo-uses.ts'
import { endRights, withholdExpiredPhotos } from '#content/newsroom/photo/photo-withholding.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { changePublished } from '#content/newsroom/story/record/published-change.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { withdrawalReason } from './withdrawal-reason.ts'

const withdrawalOrder = (say: Say) =>
  z.object({
    ...withdrawalReason(say),
    photos: z.boolean().default(false),
  })

/** The endpoints, mounted below the stories. */
export const withdrawalEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      const say = sayIn(req.i18n)
      const story = await publishedStory(req, say)
      if (story.withdrawnAt) refuse(409, say('Berita ini sudah dicabut.'))
      await addDataAndFileToRequest(req)
      const order = withdrawalOrder(say).safeParse(req.data)
      if (!order.success) refuse(400, order.error.issues[0]?.message ?? '')
      const { ground, reason, photos } = order.data
      const now = new Date()
      await inTransaction(
        req.payload,
        async (own) => {
          const change = { withdrawalGround: ground, withdrawalReason: reason }
          await changePublished(story.id, change, own)
          if (!photos) return
          await endRights(photosOf(story), now, own)
          await endAttachmentRights(attachmentsOf(story.body), now, own)
        },
        req.user,
      )
      const isRemoved = !photos || (await withholdNow(req.payload, now))
      return receiptOf(story.id, req, isRemoved ? [] : [leftFiles(say)])
    },
  },
  {
    path: '/:id/restore',
    method: 'post',
    handler: async (req) => {
      const say = sayIn(req.i18n)
      const story = await publishedStory(req, say)
      if (!story.withdrawnAt) refuse(409, say('Berita ini tidak sedang dicabut.'))
      await inTransaction(
        req.payload,
        (own) => changePublished(story.id, { withdrawalGround: null, withdrawalReason: null }, own),
        req.user,
      )
      return receiptOf(story.id, req)
    },
  },
]

/**
 * Takes the files away whose rights have ended; whether all are removed. The story is withdrawn by then: if their storage
 * does not answer or refuses, nobody gets them any more, and the worker goes on. Both at once: each may have to wait for it.
 */
async function withholdNow(payload: Payload, now: Date): Promise<boolean> {
  const outcomes = await Promise.allSettled(
    [withholdExpiredPhotos, withholdExpiredAttachments].map((withhold) =>
      withhold(payload, photoStorage(), now),
    ),
  )
  const errors = outcomes.flatMap((outcome): unknown[] =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  )
  for (const error of errors) {
    if (!(error instanceof UnusableStorage)) throw error
    payload.logger.error({ err: error, msg: 'Withdrawn files are removed later; retrying.' })
  }
  return errors.length === 0
}

/** Says that files could not be removed yet. */
const leftFiles = (say: Say): ReceiptLine => ({
  place: say('Berkas foto dan lampiran'),
  address: environment().siteUrl,
  shown: false,
  verdict: 'wrong',
  note: say(
    'Pembaca tidak mendapatkannya lagi, tetapi penyimpanan belum menghapusnya. Penghapusan dicoba terus; kalau tetap begini, beri tahu operator.',
  ),
  faults: [],
})

/** The published story that the request is about. */
async function publishedStory(req: PayloadRequest, say: Say): Promise<StoredStory> {
  if (!mayWithSome(signedIn(req), 'withdraw')) {
    refuse(403, say('Hanya editor yang dapat mencabut atau memulihkan berita.'))
  }
  const id = Number(req.routeParams?.id)
  const story = Number.isInteger(id) ? await storedStory(id, req) : undefined
  if (!story) refuse(404, say('Berita ini tidak ada.'))
  if (!story.firstPublishedAt || story._status !== 'published') {
    refuse(409, say('Hanya berita yang terbit yang dapat dicabut.'))
  }
  return story
}
