/**
 * Notes what happens to accounts, however it is changed.
 * @module
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLogoutHook,
  CollectionBeforeOperationHook,
} from 'payload'
import type { AccountEvent } from '#content/model/people/account-event.ts'
import type { User } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { noteOnAccount } from './account-noting.ts'

declare module 'payload' {
  interface RequestContext {
    /** Whether this request sets a password: what is stored afterwards does not tell. */
    setsPassword?: boolean
  }
}

/** Remembers that a save sets a password, for {@link noteChange}. */
export const noticePassword: CollectionBeforeOperationHook<'users'> = ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('data' in args)) return args
  req.context.setsPassword = Boolean((args.data as { password?: unknown }).password)
  return args
}

export const noteChange: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'create') {
    await noteOnAccount(req, { event: 'created', account: doc, note: doc.role })
    return doc
  }
  const changes: [AccountEvent, boolean, string?][] = [
    ['password', req.context.setsPassword === true],
    ['email', doc.email !== previousDoc.email, `${previousDoc.email} → ${doc.email}`],
    ['role', reachOf(doc) !== reachOf(previousDoc), `${reachOf(previousDoc)} → ${reachOf(doc)}`],
  ]
  req.context.setsPassword = false
  for (const [event, isChanged, note] of changes) {
    if (isChanged) await noteOnAccount(req, { event, account: doc, ...(note && { note }) })
  }
  return doc
}

export const noteSignOut: CollectionAfterLogoutHook<User> = async ({ req }) => {
  if (req.user) await noteOnAccount(req, { event: 'signed-out', account: req.user })
}

export const noteDeletion: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  await noteOnAccount(req, { event: 'deleted', account: doc })
}

/** The role, and the ids of the sections if there are some. */
const reachOf = ({ role, sections }: Partial<User>): string =>
  [role, ...(sections ?? []).map(idOf)].join(' ')
