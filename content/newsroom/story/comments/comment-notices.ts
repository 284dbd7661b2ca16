import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { isMentioned } from '#content/model/people/mentions.ts'
import { mayReadDrafts, mayStory } from '#content/model/workflow/story-permissions.ts'
import { writeNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import { actorOf } from '#content/newsroom/story/workflow/log-writing.ts'
import type { storyAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { idOf } from '#content/store/reference.ts'

/** A comment that was written just now. */
interface Written {
  id: number
  text: string
  thread?: number
  quote?: string
}

/** How a notice of a comment is found again. */
export const noticeOf = (story: number, comment: number) =>
  ({
    subject: 'commented',
    path: `/admin/collections/articles/${story}#komentar-${comment}`,
  }) as const

/**
 * Tells of a comment whoever began the story, those who wrote in its thread, and those whom it mentions by `@` and name,
 * as far as they may read the comment.
 */
export async function tellOfComment(
  req: PayloadRequest,
  { story, standing }: Awaited<ReturnType<typeof storyAtDesk>>,
  { id, text, thread, quote }: Written,
): Promise<void> {
  if (!environment().mail) return
  const { writers, begunBy } = await writersIn(req, thread)
  const concerned = new Set([
    standing.createdBy,
    ...writers,
    ...(text.includes('@') ? await mentionedIn(req, text) : []),
  ])
  await writeNotices(
    req,
    {
      ...noticeOf(story.id, id),
      title: story.headline || sayIn(environment())('(belum berjudul)'),
      actor: actorOf(req),
      remark: [quote && `“${quote}”`, text].filter(Boolean).join('\n\n'),
    },
    (person) =>
      concerned.has(person.id) &&
      mayStory(person, 'read', standing) &&
      (person.id === begunBy || mayReadDrafts(person, standing)),
  )
}

async function writersIn(
  req: PayloadRequest,
  thread: number | undefined,
): Promise<{ writers: number[]; begunBy?: number | undefined }> {
  if (thread === undefined) return { writers: [] }
  const { docs } = await req.payload.find({
    collection: 'story-comments',
    where: { or: [{ id: { equals: thread } }, { thread: { equals: thread } }] },
    select: { by: true },
    depth: 0,
    pagination: false,
    req,
  })
  const by = docs.flatMap(({ id, by }) => (by ? [{ id, account: idOf(by) }] : []))
  return {
    writers: by.map(({ account }) => account),
    begunBy: by.find(({ id }) => id === thread)?.account,
  }
}

async function mentionedIn(req: PayloadRequest, text: string): Promise<number[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    select: { name: true },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.filter(({ name }) => name && isMentioned(text, name)).map(({ id }) => id)
}
