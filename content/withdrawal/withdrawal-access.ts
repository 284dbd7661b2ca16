import type { Role } from '#content/user/user.ts'

const WITHDRAWING: readonly Role[] = ['editor', 'managing-editor', 'admin']

/** Whether `user` may withdraw a story, and bring one back. */
export const mayWithdraw = (user: { role: Role } | null | undefined): boolean =>
  user !== null && user !== undefined && WITHDRAWING.includes(user.role)
