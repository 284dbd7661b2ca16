/**
 * `POST /api/articles/:id/withdraw` and `/restore`: a story leaves everywhere at once, or comes back. Both answer with
 * the receipt: what the own edge then says to every machine. What was withdrawn stays in the store with all its versions.
 * @module
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { storedStory } from '#content/article/article-before-save.ts'
import { mayWithSome } from '#content/article/article-permissions.ts'
import { changePublished } from '#content/article/published-change.ts'
import { receiptOf } from '#content/desk/receipt-endpoint.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { WITHDRAWAL_GROUNDS } from './withdrawal.ts'

const SHORTEST_REASON = 10
const LONGEST_REASON = 1_000

const withdrawalOrder = z.object({
  ground: z.enum(WITHDRAWAL_GROUNDS, { error: 'Pilih dasar pencabutannya.' }),
  reason: z
    .string({ error: 'Tulis alasannya.' })
    .trim()
    .min(SHORTEST_REASON, 'Tulis alasannya dalam satu kalimat; pembaca akan membacanya.')
    .max(LONGEST_REASON, `Alasannya paling panjang ${LONGEST_REASON} huruf.`),
})

export const withdrawalEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      const asked = await storyAsked(req)
      if ('refusal' in asked) return asked.refusal
      const { story } = asked
      if (story.withdrawnAt) return refusal(409, 'Berita ini sudah dicabut.')
      await addDataAndFileToRequest(req)
      const order = withdrawalOrder.safeParse(req.data)
      if (!order.success) return refusal(400, order.error.issues[0]?.message ?? '')
      const { ground, reason } = order.data
      await inTransaction(
        req.payload,
        (own) =>
          changePublished(story.id, { withdrawalGround: ground, withdrawalReason: reason }, own),
        req.user,
      )
      return receiptOf(story.id, req)
    },
  },
  {
    path: '/:id/restore',
    method: 'post',
    handler: async (req) => {
      const asked = await storyAsked(req)
      if ('refusal' in asked) return asked.refusal
      const { story } = asked
      if (!story.withdrawnAt) return refusal(409, 'Berita ini tidak sedang dicabut.')
      await inTransaction(
        req.payload,
        (own) => changePublished(story.id, { withdrawalGround: null, withdrawalReason: null }, own),
        req.user,
      )
      return receiptOf(story.id, req)
    },
  },
]

async function storyAsked(req: PayloadRequest) {
  if (!req.user) return { refusal: refusal(403, 'Masuk dahulu ke meja redaksi.') }
  if (!mayWithSome(req.user, 'withdraw')) {
    return { refusal: refusal(403, 'Hanya editor yang dapat mencabut atau memulihkan berita.') }
  }
  const id = Number(req.routeParams?.id)
  const story = Number.isInteger(id) ? await storedStory(id, req) : undefined
  if (!story) return { refusal: refusal(404, 'Berita ini tidak ada.') }
  if (!story.firstPublishedAt || story._status !== 'published') {
    return { refusal: refusal(409, 'Hanya berita yang terbit yang dapat dicabut.') }
  }
  return { story }
}

const refusal = (status: number, message: string) =>
  Response.json({ errors: [{ message }] }, { status })
