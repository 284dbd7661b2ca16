/**
 * Who may do what with every kind of record except stories, in one table. Permissions on stories depend on their stage;
 * their table is `content/model/workflow/story-permissions.ts`.
 * @module
 */
import { ROLES, type Role } from './user.ts'

/** A member of the newsroom, reduced to what permissions depend on. */
export interface Person {
  id: number
  role: Role
  /** Ids of the sections that an editor is responsible for; empty means all. */
  sections: readonly number[]
}

const everybody: readonly Role[] = ROLES
const writers: readonly Role[] = ['reporter', 'editor', 'managing-editor', 'admin']
const editors: readonly Role[] = ['editor', 'managing-editor', 'admin']
const photoDesk: readonly Role[] = ['photo', ...editors]
const leaders: readonly Role[] = ['managing-editor', 'admin']
const administrators: readonly Role[] = ['admin']

/** The roles allowed to do each operation. Any other role, and any operation not listed, is refused. */
export const RECORD_RULES = {
  articles: { create: writers },
  media: { read: everybody, create: everybody, update: photoDesk, delete: photoDesk },
  attachments: { read: everybody, create: everybody, update: photoDesk, delete: photoDesk },
  topics: { read: everybody, create: writers, update: editors, delete: leaders },
  authors: { read: everybody, create: editors, update: editors, delete: leaders },
  agencies: { read: everybody, create: editors, update: editors, delete: leaders },
  sections: { read: everybody, create: leaders, update: leaders, delete: administrators },
  pages: { read: everybody, create: leaders, update: leaders, delete: leaders },
  'old-addresses': { create: leaders, update: leaders, delete: leaders },
  'wire-sources': { create: leaders, read: leaders, update: leaders, delete: leaders },
  'wire-pieces': { read: everybody },
  partners: {
    create: administrators,
    read: administrators,
    update: administrators,
    delete: administrators,
  },
  // Whoever may update hands out work; everybody changes what is theirs.
  assignments: { create: everybody, read: everybody, update: editors, delete: editors },
  // Whoever may read a story comments on it; these settle what others wrote.
  comments: { update: editors },
  front: { read: everybody, update: leaders },
  press: { read: everybody, update: leaders },
  replies: { read: editors, update: editors, delete: administrators },
  reports: { read: editors, update: editors, delete: administrators },
  settings: { read: everybody, update: administrators },
  // How often each story is read stands with the story, for whoever may read that.
  readership: { read: editors },
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
/** The operations that the table lists for one kind of record. */
export type OperationOn<Kind extends RecordKind> = keyof (typeof RECORD_RULES)[Kind] & string

/** Whether `role` may do `operation` with a record of `kind`. */
export function mayRole<Kind extends RecordKind>(
  role: Role,
  kind: Kind,
  operation: OperationOn<Kind>,
): boolean {
  const rules = RECORD_RULES[kind] as Partial<Record<string, readonly Role[]>>
  return rules[operation]?.includes(role) ?? false
}
