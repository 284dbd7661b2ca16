import type { DefaultValue } from 'payload'
import { idOf } from '#content/store/reference.ts'

/** The byline of a new story: the author that belongs to the account that begins it. */
export const ownByline = (({ user }) =>
  user?.author ? [idOf(user.author)] : undefined) satisfies DefaultValue
