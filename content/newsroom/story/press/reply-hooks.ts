/**
 * What each step of the newsroom does with a right of reply: publishing adds it to its story, a refusal needs a ground,
 * and a closed request stays closed.
 * @module
 */
import type { CollectionAfterReadHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { OPEN_STATES } from '#content/model/press/reply-request.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { changePublished } from '#content/newsroom/story/record/published-change.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { ReplyRequest } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuseField } from '#content/store/refused.ts'

/** Validates the step and carries it out in the transaction of the request. */
export const carryOutReply: CollectionBeforeChangeHook<ReplyRequest> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc?.state
  if (!before || before === 'unfinished' || before === data.state) return data
  if (!OPEN_STATES.includes(before)) {
    refuseField(
      req,
      'reply-requests',
      'state',
      sayIn(req.i18n)('Hak jawab ini sudah selesai; langkahnya tidak diubah lagi.'),
    )
  }
  switch (data.state) {
    case 'published':
      await publish(data, req)
      break
    case 'refused':
      if (!data.refusalGround) {
        refuseField(
          req,
          'reply-requests',
          'refusalGround',
          sayIn(req.i18n)('Pilih dasar penolakannya.'),
        )
      }
      break
    case 'settled':
      if (!data.answer?.trim()) {
        refuseField(
          req,
          'reply-requests',
          'answer',
          sayIn(req.i18n)('Tulis bagaimana permintaan ini selesai.'),
        )
      }
      break
    case 'reviewing':
      return data
    default:
      refuseField(
        req,
        'reply-requests',
        'state',
        sayIn(req.i18n)('Pilih langkah sesudah “Diterima”.'),
      )
  }
  return { ...data, closedAt: new Date().toISOString(), handledBy: req.user?.id ?? null }
}

async function publish(data: Partial<ReplyRequest>, req: PayloadRequest): Promise<void> {
  const story = data.article ? await storedStory(idOf(data.article), req) : undefined
  if (!story)
    refuseField(req, 'reply-requests', 'article', sayIn(req.i18n)('Pilih berita yang dijawab.'))
  if (!isVisible(story)) {
    refuseField(
      req,
      'reply-requests',
      'article',
      sayIn(req.i18n)(
        'Berita ini tidak sedang terbit, sehingga jawabannya tidak dapat dimuat di sana.',
      ),
    )
  }
  const text = data.replyText?.trim() || data.statement?.trim()
  if (!text)
    refuseField(req, 'reply-requests', 'replyText', sayIn(req.i18n)('Tulis jawaban yang dimuat.'))
  const reply = {
    kind: 'reply' as const,
    text,
    repliedBy: data.name ?? null,
    correctedAt: new Date().toISOString(),
  }
  // In the same transaction, on behalf of the account that decided.
  const own = await createLocalReq(req.user ? { user: req.user } : {}, req.payload)
  if (req.transactionID !== undefined) own.transactionID = req.transactionID
  await changePublished(story.id, { corrections: [...(story.corrections ?? []), reply] }, own)
}

const DAY = 86_400_000

/** Adds the standing of a request, such as "Terbuka, sisa 2 hari", for lists of the desk. */
export const addStanding: CollectionAfterReadHook<ReplyRequest> = ({ doc, req }) => ({
  ...doc,
  standing: standingOf(doc, new Date(), sayIn(req.i18n)),
})

function standingOf({ state, dueAt }: ReplyRequest, now: Date, say: Say): string {
  if (!dueAt || !OPEN_STATES.includes(state)) return say('Selesai')
  const left = Date.parse(dueAt) - now.getTime()
  const days = Math.ceil(Math.abs(left) / DAY)
  return left < 0
    ? say('TERLAMBAT {days} hari', { days })
    : say('Terbuka, sisa {days} hari', { days })
}
