/**
 * Who may do what with everything but stories, in one table. Stories have a way to go; their table is
 * `content/model/workflow/story-permissions.ts`.
 * @module
 */
import { ROLES, type Role } from './user.ts'

/** A member of the newsroom, as far as permissions go. */
export interface Person {
  id: number
  role: Role
  /** Sections whose stories an editor answers for; none means all of them. */
  sections: readonly number[]
}

const everybody: readonly Role[] = ROLES
const writers: readonly Role[] = ['reporter', 'editor', 'managing-editor', 'admin']
const editors: readonly Role[] = ['editor', 'managing-editor', 'admin']
const photoDesk: readonly Role[] = ['photo', ...editors]
const leaders: readonly Role[] = ['managing-editor', 'admin']
const administrators: readonly Role[] = ['admin']

/** What is done with records, and by whom. A role that is missing may not. */
export const RECORD_RULES = {
  articles: { create: writers },
  media: { read: everybody, create: everybody, update: photoDesk, delete: photoDesk },
  topics: { read: everybody, create: writers, update: editors, delete: leaders },
  authors: { read: everybody, create: editors, update: editors, delete: leaders },
  agencies: { read: everybody, create: editors, update: editors, delete: leaders },
  sections: { read: everybody, create: leaders, update: leaders, delete: administrators },
  pages: { read: everybody, create: leaders, update: leaders, delete: leaders },
  front: { read: everybody, update: leaders },
  press: { read: everybody, update: leaders },
  replies: { read: editors, update: editors, delete: administrators },
  settings: { read: everybody, update: administrators },
  announcements: { read: leaders, delete: administrators },
  users: {
    create: administrators,
    read: administrators,
    update: administrators,
    delete: administrators,
    unlock: administrators,
  },
} as const satisfies Record<string, Partial<Record<RecordOperation, readonly Role[]>>>

export type RecordKind = keyof typeof RECORD_RULES
type RecordOperation = 'create' | 'read' | 'update' | 'delete' | 'unlock'
/** What the table says of one kind of record. */
export type OperationOn<Kind extends RecordKind> = keyof (typeof RECORD_RULES)[Kind] & string

/** Whether somebody of `role` may do `operation` with a record of `kind`. */
export function mayRole<Kind extends RecordKind>(
  role: Role,
  kind: Kind,
  operation: OperationOn<Kind>,
): boolean {
  const rules = RECORD_RULES[kind] as Partial<Record<string, readonly Role[]>>
  return rules[operation]?.includes(role) ?? false
}
