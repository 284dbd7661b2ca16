/**
 * Tells editors by mail of a right of reply that is nearly due and not answered.
 * @module
 */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { OPEN_STATES } from '#content/model/press/reply-request.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { dropNotices, writeNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import { standingAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import type { ReplyRequest, StoredStory } from '#content/store/payload-types.ts'

/** Milliseconds before the deadline at which a mail goes out. */
const AHEAD = 24 * 60 * 60 * 1000

const pathOf = (id: number): string => `/admin/collections/reply-requests/${id}`

/** Has the editors of the story told a day before the deadline, unless the request is answered by then. */
export async function tellOfDeadline(
  req: PayloadRequest,
  { id, name, dueAt }: { id: number; name: string; dueAt: Date },
  story: StoredStory,
): Promise<void> {
  const standing = standingAtDesk(story)
  await writeNotices(
    req,
    {
      subject: 'reply-due',
      title: story.headline,
      actor: name,
      remark: deskTime(dueAt, PUBLICATION_ZONE, environment().language),
      path: pathOf(id),
      dueAt: new Date(dueAt.getTime() - AHEAD),
    },
    (person) => mayStory(person, 'correct', standing),
  )
}

/** Tells nobody of a request that is answered. */
export const dropAnswered: CollectionAfterChangeHook<ReplyRequest> = async ({ doc, req }) => {
  if (!OPEN_STATES.includes(doc.state)) {
    await dropNotices(req, { subject: 'reply-due', path: pathOf(doc.id) })
  }
  return doc
}

/** Tells nobody of a request that is deleted. */
export const dropDeleted: CollectionAfterDeleteHook<ReplyRequest> = async ({ id, req }) => {
  await dropNotices(req, { subject: 'reply-due', path: pathOf(Number(id)) })
}
