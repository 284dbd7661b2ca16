/**
 * `/api/articles/:id/comments`: what colleagues say of passages of a story (GET), a comment or an answer more (POST), and
 * with the id of a comment appended: settled or open again (POST), and deleted (DELETE).
 * @module
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole, type Person } from '#content/model/people/permissions.ts'
import {
  LONGEST_COMMENT,
  LONGEST_CONTEXT,
  LONGEST_QUOTE,
  PASSAGE_PLACES,
} from '#content/model/story/passage.ts'
import { mayReadDrafts } from '#content/model/workflow/story-permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { dropNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import { actorOf } from '#content/newsroom/story/workflow/log-writing.ts'
import { storyAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredComment } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { noticeOf, tellOfComment } from './comment-notices.ts'

const text = z.string().trim().min(1).max(LONGEST_COMMENT)
const order = z.union([
  z.strictObject({ text, thread: z.int().positive() }),
  z.strictObject({
    text,
    place: z.enum(PASSAGE_PLACES),
    quote: z.string().min(1).max(LONGEST_QUOTE),
    before: z.string().max(LONGEST_CONTEXT),
    after: z.string().max(LONGEST_CONTEXT),
    block: z.int().min(0).max(100_000),
  }),
])
const settling = z.strictObject({ isSettled: z.boolean() })

const path = '/:id/comments'

/**
 * The endpoints, mounted below the stories. Whoever may read a story at the desk may comment on it. Comments quote what
 * readers never saw: accounts that may not read its drafts get the threads that they began.
 */
export const commentEndpoints: Omit<Endpoint, 'root'>[] = [
  { path, method: 'get', handler: async (req) => answer(req, await storyAtDesk(req)) },
  {
    path,
    method: 'post',
    handler: async (req) => {
      const at = await storyAtDesk(req)
      const { data } = order.safeParse(await req.json?.().catch(() => undefined))
      if (!data) {
        refuse(
          400,
          sayIn(req.i18n)('Tulis komentarnya, paling banyak {count} huruf.', {
            count: LONGEST_COMMENT,
          }),
        )
      }
      await inTransactionOf(req, async () => {
        const comment = {
          ...data,
          article: at.story.id,
          at: new Date().toISOString(),
          by: at.person.id,
          actor: actorOf(req),
        }
        // Whoever answers says that it is not settled.
        if ('thread' in data) await settle(req, await begun(req, at, data.thread), false)
        const { id } = await req.payload.create({
          collection: 'story-comments',
          data: comment,
          depth: 0,
          req,
        })
        await tellOfComment(req, at, { ...data, id })
      })
      return answer(req, at)
    },
  },
  {
    path: `${path}/:comment`,
    method: 'post',
    handler: async (req) => {
      const at = await storyAtDesk(req)
      const { data } = settling.safeParse(await req.json?.().catch(() => undefined))
      if (!data) refuse(400, sayIn(req.i18n)('Langkah ini tidak dikenal.'))
      await inTransactionOf(req, async () => {
        const comment = await begun(req, at, req.routeParams?.comment)
        if (!maySettle(at.person, comment)) {
          refuse(403, sayIn(req.i18n)('Hanya penulis komentar dan editor yang dapat melakukannya.'))
        }
        await settle(req, comment, data.isSettled)
      })
      return answer(req, at)
    },
  },
  {
    path: `${path}/:comment`,
    method: 'delete',
    handler: async (req) => {
      const at = await storyAtDesk(req)
      await inTransactionOf(req, async () => {
        const comment = await commentOf(req, at, req.routeParams?.comment)
        if (!isBy(at.person, comment)) {
          refuse(403, sayIn(req.i18n)('Hanya penulis komentar yang dapat menghapusnya.'))
        }
        const thread = { thread: { equals: comment.id } }
        const { totalDocs } = await req.payload.count({
          collection: 'story-comments',
          where: thread,
          req,
        })
        if (totalDocs > 0) {
          refuse(
            409,
            sayIn(req.i18n)('Komentar ini sudah dijawab. Tandai selesai; jawabannya tetap ada.'),
          )
        }
        await req.payload.delete({
          collection: 'story-comments',
          id: comment.id,
          depth: 0,
          req,
        })
        await dropNotices(req, noticeOf(at.story.id, comment.id))
      })
      return answer(req, at)
    },
  },
]

type AtDesk = Awaited<ReturnType<typeof storyAtDesk>>

async function answer(req: PayloadRequest, at: AtDesk): Promise<Response> {
  const { docs } = await req.payload.find({
    collection: 'story-comments',
    where: { article: { equals: at.story.id } },
    sort: ['at', 'id'],
    depth: 0,
    pagination: false,
    req,
  })
  const comments = seenBy(at, docs).map((comment) => ({
    id: comment.id,
    thread: comment.thread ? idOf(comment.thread) : null,
    passage: comment.place && {
      place: comment.place,
      quote: comment.quote ?? '',
      before: comment.before ?? '',
      after: comment.after ?? '',
      block: comment.block ?? 0,
    },
    text: comment.text,
    at: comment.at,
    actor: comment.actor,
    settledBy: comment.settledAt ? (comment.settledBy ?? '') : null,
    isMine: isBy(at.person, comment),
    maySettle: maySettle(at.person, comment),
  }))
  return Response.json({ comments }, { headers: { 'cache-control': 'private, no-store' } })
}

const isBy = (person: Person, { by }: StoredComment): boolean =>
  by ? idOf(by) === person.id : false

/** Who wrote it, and editors. */
const maySettle = (person: Person, comment: StoredComment): boolean =>
  isBy(person, comment) || mayRole(person.role, 'comments', 'update')

/** Those of `comments` that the account may read. */
function seenBy(
  { person, standing }: AtDesk,
  comments: readonly StoredComment[],
): readonly StoredComment[] {
  if (mayReadDrafts(person, standing)) return comments
  const begun = comments.filter((comment) => !comment.thread && isBy(person, comment))
  const threads = new Set(begun.map(({ id }) => id))
  return comments.filter(({ id, thread }) => threads.has(thread ? idOf(thread) : id))
}

/**
 * The comment of the story that began a thread, in turn with others who change its comments.
 * @throws {Refused} 404
 */
async function begun(req: PayloadRequest, at: AtDesk, id: unknown): Promise<StoredComment> {
  const comment = await commentOf(req, at, id)
  return comment.thread || seenBy(at, [comment]).length === 0
    ? refuse(404, sayIn(req.i18n)('Komentar ini sudah tidak ada.'))
    : comment
}

async function commentOf(
  req: PayloadRequest,
  { story }: AtDesk,
  value: unknown,
): Promise<StoredComment> {
  await takeTurn(req, `comments ${story.id}`)
  const id = idIn(value)
  const comment = id
    ? await req.payload.findByID({
        collection: 'story-comments',
        id,
        depth: 0,
        disableErrors: true,
        req,
      })
    : null
  return comment?.article && idOf(comment.article) === story.id
    ? comment
    : refuse(404, sayIn(req.i18n)('Komentar ini sudah tidak ada.'))
}

async function settle(req: PayloadRequest, comment: StoredComment, isSettled: boolean) {
  if (Boolean(comment.settledAt) === isSettled) return
  await req.payload.update({
    collection: 'story-comments',
    id: comment.id,
    data: {
      settledAt: isSettled ? new Date().toISOString() : null,
      settledBy: isSettled ? actorOf(req) : null,
    },
    depth: 0,
    req,
  })
}
