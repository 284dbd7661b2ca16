/** The roles in the newsroom, from the least to the most trusted. */
export const ROLES = ['reporter', 'photo', 'editor', 'managing-editor', 'admin'] as const

export type Role = (typeof ROLES)[number]
