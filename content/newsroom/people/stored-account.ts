import type { Payload, PayloadRequest } from 'payload'
import type { User } from '#content/store/payload-types.ts'
import type { StoredPassword } from './stored-password.ts'

/**
 * An account as the database has it, its stored password included; `null` if there is none. Give `req` to read inside
 * its transaction.
 */
export const storedAccount = (
  payload: Payload,
  { id, email }: { id: number; email?: never } | { id?: never; email: string },
  req?: PayloadRequest,
): Promise<(User & StoredPassword) | null> =>
  payload.db.findOne<User & StoredPassword>({
    collection: 'users',
    where:
      id === undefined ? { email: { equals: email.toLowerCase().trim() } } : { id: { equals: id } },
    ...(req && { req }),
  })
