/**
 * The permission tables as Payload access functions.
 * @module
 */
import type { Access, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import {
  mayRole,
  type OperationOn,
  type Person,
  type RecordKind,
} from '#content/model/people/permissions.ts'
import type { Role } from '#content/model/people/user.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'

/** Every account of the desk. Readers get pages from the portal and nothing from the API. */
export const isNewsroom: Access = ({ req }) => Boolean(req.user)

/** Every account that the permission table allows `operation` on `kind`. */
export const may =
  <Kind extends RecordKind>(kind: Kind, operation: OperationOn<Kind>) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    Boolean(req.user && mayRole(req.user.role, kind, operation))

/** Whether the account of a request may change how the portal is set up. */
export const mayChangeSettings = ({
  user,
}: {
  user?: PayloadRequest['user'] | undefined
}): boolean => Boolean(user && mayRole(user.role, 'settings', 'update'))

/** Hides a collection from the navigation of accounts that may not do `operation` with it. */
export const hiddenUnless =
  <Kind extends RecordKind>(kind: Kind, operation: OperationOn<Kind>) =>
  ({ user }: { user: object | null }): boolean =>
    !(user && 'role' in user && mayRole(user.role as Role, kind, operation))

/** Permitted roles, or the account's owner. */
export const isSelfOrMay =
  (operation: OperationOn<'users'>): Access =>
  ({ req, id }) =>
    Boolean(req.user && (mayRole(req.user.role, 'users', operation) || req.user.id === id))

/** The signed-in account as a {@link Person}; `undefined` without one. */
export function personOf({ user }: Pick<PayloadRequest, 'user'>): Person | undefined {
  if (!user) return undefined
  return { id: user.id, role: user.role, sections: (user.sections ?? []).map(idOf) }
}

/**
 * The signed-in account.
 * @throws {Refused} 403 if nobody is signed in
 */
export function signedIn(req: PayloadRequest): Person {
  return personOf(req) ?? refuse(403, sayIn(req.i18n)('Masuk dahulu ke meja redaksi.'))
}
