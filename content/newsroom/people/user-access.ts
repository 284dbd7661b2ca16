/**
 * The tables of permission as Payload asks for them.
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

/** Whoever is signed in at the desk. Readers get pages from the portal, nothing from the desk's API. */
export const isNewsroom: Access = ({ req }) => Boolean(req.user)

/** Whoever the table lets do `operation` with `kind`. */
export const may =
  <Kind extends RecordKind>(kind: Kind, operation: OperationOn<Kind>) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    Boolean(req.user && mayRole(req.user.role, kind, operation))

/** Keeps a kind of record out of the navigation of who may do nothing with it but read. */
export const hiddenUnless =
  <Kind extends RecordKind>(kind: Kind, operation: OperationOn<Kind>) =>
  ({ user }: { user: object | null }): boolean =>
    !(user && 'role' in user && mayRole(user.role as Role, kind, operation))

/** Whom the table names, or the person whose account it is. */
export const isSelfOrMay =
  (operation: OperationOn<'users'>): Access =>
  ({ req, id }) =>
    Boolean(req.user && (mayRole(req.user.role, 'users', operation) || req.user.id === id))

/** Who is signed in, as the tables know people. */
export function personOf({ user }: Pick<PayloadRequest, 'user'>): Person | undefined {
  if (!user) return undefined
  return { id: user.id, role: user.role, sections: (user.sections ?? []).map(idOf) }
}

/**
 * The person who is signed in.
 * @throws {Refused} with 403 when nobody is
 */
export function signedIn(req: PayloadRequest): Person {
  return personOf(req) ?? refuse(403, sayIn(req.i18n)('Masuk dahulu ke meja redaksi.'))
}
