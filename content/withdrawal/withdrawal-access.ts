import { STORY_GRANTS } from '#content/article/article-permissions.ts'
import type { Role } from '#content/user/user.ts'

/** Whether `user` may withdraw stories at all; whether this one, the save itself decides. */
export const mayWithdraw = (user: { role: Role } | null | undefined): boolean =>
  Boolean(user && STORY_GRANTS[user.role].some(({ operations }) => operations.includes('withdraw')))
