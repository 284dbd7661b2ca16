/**
 * Sends what accounts are to be told. Of several processes that send at once, one sends each mail; the mail of a
 * process that dies is sent by the next one, and then perhaps twice.
 * @module
 */
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { NOTICE_TEXTS } from '#content/model/people/notice-subject.ts'
import { nextTry } from '#content/newsroom/announcing/announcement-retry.ts'
import type { StoredNotice } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** At most this many mails are sent in one turn. */
const MOST = 20
/** Milliseconds for which a process holds a mail: longer than a mail server may take. */
const LEASE = 2 * 60_000

/**
 * Sends what is due at `now`; what a mail server does not take is tried again for three days. The turn ends at the first
 * failure: the others would wait for the same server.
 */
export async function sendNotices(payload: Payload, now: Date = new Date()): Promise<void> {
  if (!environment().mail) return
  const { docs: due } = await payload.find({
    collection: 'notices',
    where: { dueAt: { less_than_equal: now.toISOString() } },
    sort: ['dueAt', 'id'],
    limit: MOST,
    pagination: false,
    depth: 0,
  })
  for (const notice of due) {
    const until = new Date(Date.now() + LEASE).toISOString()
    if (!(await lease(payload, notice, until))) continue
    if (!(await send(payload, { ...notice, dueAt: until }))) return
  }
}

/** Takes a mail for this process; `false` if another one has it. */
async function lease(
  payload: Payload,
  { id, dueAt }: StoredNotice,
  until: string,
): Promise<boolean> {
  const mine = await runStatement(
    payload,
    sql`update notices set due_at = ${until} where id = ${id} and due_at = ${dueAt} returning id`,
    { row: z.object({ id: z.number() }) },
  )
  return mine.length > 0
}

/** Mails a notice, and keeps what became of it unless another process has it by now. Returns whether it was mailed. */
async function send(payload: Payload, notice: StoredNotice): Promise<boolean> {
  const { id, dueAt, tries, since } = notice
  const where: Where = { and: [{ id: { equals: id } }, { dueAt: { equals: dueAt } }] }
  const held = { collection: 'notices', where, depth: 0 } as const
  try {
    await mail(payload, notice)
  } catch (err) {
    const again = nextTry({ tries: tries + 1, since: new Date(since) }, new Date(), Math.random())
    if (again) {
      await payload.update({ ...held, data: { tries: tries + 1, dueAt: again.toISOString() } })
      return false
    }
    payload.logger.error({ err, msg: `The mail about “${notice.title}” is given up.` })
    await payload.delete(held)
    return false
  }
  await payload.delete(held)
  return true
}

async function mail(
  payload: Payload,
  { account, subject, title, actor, remark, path }: StoredNotice,
): Promise<void> {
  if (!account) return
  const { siteUrl, language } = environment()
  const say = sayIn({ language })
  const { email, mailAbout } = await payload.findByID({
    collection: 'users',
    id: idOf(account),
    select: { email: true, mailAbout: true },
    depth: 0,
  })
  // The account may have chosen otherwise since.
  if (!mailAbout?.includes(subject)) return
  const texts = NOTICE_TEXTS[subject]
  await payload.sendEmail({
    to: email,
    subject: say(texts.title, { title }),
    text: [
      say(texts.line, { title, actor }),
      ...(remark ? [remark] : []),
      `${siteUrl}${path}`,
      `${say('Apa yang dikabarkan, Anda pilih di sini:')}\n${siteUrl}/admin/account`,
    ].join('\n\n'),
  })
}
