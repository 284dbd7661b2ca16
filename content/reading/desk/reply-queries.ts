import { z } from 'zod'
import { notePrivate } from '#content/base/page-record/page-record.ts'
import { secret } from '#content/base/settings/environment.ts'
import { formToken } from '#content/model/press/form-token.ts'
import type { AtTicket } from '#content/model/press/public-form.ts'
import type { ReplyFields, ReplyStatus } from '#content/model/press/reply-request.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { isTicket, storyOfForm } from './ticket-story.ts'

const text = z.string().catch('')
const storedFields = z.object({
  story: text,
  name: text,
  email: text,
  phone: text,
  relation: text,
  statement: text,
})

/** The reply request with `ticket`, which is its only key; `undefined` if there is none. The page is never cached. */
export async function replyAt(
  ticket: string,
): Promise<AtTicket<ReplyStatus, ReplyFields> | undefined> {
  notePrivate()
  if (!isTicket(ticket)) return undefined
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'reply-requests',
    where: { ticket: { equals: ticket } },
    depth: 2,
    limit: 1,
    pagination: false,
  })
  const [found] = docs
  if (!found) return undefined
  const { state, receivedAt, dueAt, closedAt, refusalGround, answer } = found
  if (state === 'unfinished') {
    return { kind: 'unfinished', ticket, fields: storedFields.parse(found.fields ?? {}) }
  }
  const story = storyOfForm(found)
  return {
    kind: 'status',
    status: {
      ticket,
      state,
      receivedAt: new Date(receivedAt),
      dueAt: new Date(dueAt ?? receivedAt),
      ...(closedAt && { closedAt: new Date(closedAt) }),
      ...(story && { story }),
      ...(state === 'refused' && refusalGround && { ground: refusalGround }),
      ...((state === 'refused' || state === 'settled') && answer && { answer }),
    },
  }
}

/** A token for a form that is rendered at `now`; the page with it is never cached. */
export function newFormToken(now: Date): string {
  notePrivate()
  return formToken(now, secret())
}
