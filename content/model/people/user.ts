/** What people of the newsroom may be, from the least to the most trusted. */
export const ROLES = ['reporter', 'photo', 'editor', 'managing-editor', 'admin'] as const

export type Role = (typeof ROLES)[number]
