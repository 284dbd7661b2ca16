import { z } from 'zod'
import { notePrivate } from '#content/base/page-record/page-record.ts'
import type { ReportFields, ReportStatus } from '#content/model/press/error-report.ts'
import type { AtTicket } from '#content/model/press/public-form.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { isTicket, storyOfForm } from './ticket-story.ts'

const text = z.string().catch('')
const storedFields = z.object({ story: text, error: text, source: text, name: text, email: text })

/** The report with `ticket`, which is its only key; `undefined` if there is none. The page is never cached. */
export async function reportAt(
  ticket: string,
): Promise<AtTicket<ReportStatus, ReportFields> | undefined> {
  notePrivate()
  if (!isTicket(ticket)) return undefined
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'error-reports',
    where: { ticket: { equals: ticket } },
    depth: 2,
    limit: 1,
    pagination: false,
  })
  const [found] = docs
  if (!found) return undefined
  const { state, receivedAt, closedAt, answer } = found
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
      ...(closedAt && { closedAt: new Date(closedAt) }),
      ...(story && { story }),
      ...(closedAt && answer && { answer }),
    },
  }
}
