import { STORY_GRANTS, type StoryOperation } from '#content/article/article-permissions.ts'
import type { Role } from '#content/user/user.ts'

type User = { role: Role } | null | undefined

/** Whether `user` may withdraw stories at all; whether this one, the save itself decides. */
export const mayWithdraw = (user: User): boolean => mayWithSome(user, 'withdraw')

/** Whether `user` may bring withdrawn stories back to readers. */
export const mayReinstate = (user: User): boolean => mayWithSome(user, 'reinstate')

const mayWithSome = (user: User, operation: StoryOperation): boolean =>
  Boolean(user && STORY_GRANTS[user.role].some(({ operations }) => operations.includes(operation)))
