/**
 * Writes what accounts are to be told by mail, in the transaction of what it tells of.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import type { NoticeSubject } from '#content/model/people/notice-subject.ts'
import type { Person } from '#content/model/people/permissions.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'

/** What is told. */
export interface Notice {
  subject: NoticeSubject
  /** The headline or plan. */
  title: string
  /** Who did it, by name. */
  actor: string
  remark?: string | undefined
  /** Where at the desk it is handled. */
  path: string
  /** When it is to be told, if not now. */
  dueAt?: Date
}

/**
 * Writes `notice` for each account that wants to be told of its subject and that `isFor` it, but not for whoever did it.
 * Without a mail server nothing is written.
 */
export async function writeNotices(
  req: PayloadRequest,
  { dueAt, ...notice }: Notice,
  isFor: (person: Person) => boolean,
): Promise<void> {
  if (!environment().mail) return
  const { docs: accounts } = await req.payload.find({
    collection: 'users',
    where: { mailAbout: { equals: notice.subject } },
    select: { role: true, sections: true },
    depth: 0,
    pagination: false,
    req,
  })
  const now = new Date().toISOString()
  for (const account of accounts) {
    const person = personOf({ user: { ...account, collection: 'users' } as PayloadRequest['user'] })
    if (!person || person.id === req.user?.id || !isFor(person)) continue
    await req.payload.create({
      collection: 'notices',
      data: {
        ...notice,
        remark: notice.remark ?? null,
        account: account.id,
        since: dueAt?.toISOString() ?? now,
        dueAt: dueAt?.toISOString() ?? now,
        tries: 0,
      },
      depth: 0,
      req,
    })
  }
}

/** Tells nobody of `subject` at `path` any more: it is done. */
export async function dropNotices(
  req: PayloadRequest,
  { subject, path }: Pick<Notice, 'subject' | 'path'>,
): Promise<void> {
  await req.payload.delete({
    collection: 'notices',
    where: { subject: { equals: subject }, path: { equals: path } },
    depth: 0,
    req,
  })
}
