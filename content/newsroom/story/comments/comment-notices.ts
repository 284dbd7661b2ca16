import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { isMentioned } from '#content/model/people/mentions.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { writeNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import { actorOf } from '#content/newsroom/story/workflow/log-writing.ts'
import type { storyAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { idOf } from '#content/store/reference.ts'

/** A comment that was written just now. */
interface Written {
  text: string
  thread?: number
  quote?: string
}

/**
 * Tells of a comment whoever began the story, those who wrote in its thread, and those whom it mentions by `@` and name,
 * as far as they may read the story.
 */
export async function tellOfComment(
  req: PayloadRequest,
  { story, standing }: Awaited<ReturnType<typeof storyAtDesk>>,
  { text, thread, quote }: Written,
): Promise<void> {
  if (!environment().mail) return
  const concerned = new Set([
    standing.createdBy,
    ...(thread === undefined ? [] : await writersIn(req, thread)),
    ...(text.includes('@') ? await mentionedIn(req, text) : []),
  ])
  await writeNotices(
    req,
    {
      subject: 'commented',
      title: story.headline || sayIn(environment())('(belum berjudul)'),
      actor: actorOf(req),
      remark: [quote && `“${quote}”`, text].filter(Boolean).join('\n\n'),
      path: `/admin/collections/articles/${story.id}`,
    },
    (person) => concerned.has(person.id) && mayStory(person, 'read', standing),
  )
}

async function writersIn(req: PayloadRequest, thread: number): Promise<number[]> {
  const { docs } = await req.payload.find({
    collection: 'story-comments',
    where: { or: [{ id: { equals: thread } }, { thread: { equals: thread } }] },
    select: { by: true },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ by }) => (by ? [idOf(by)] : []))
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
