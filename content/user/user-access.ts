import type { Access } from 'payload'
import type { Role } from './user.ts'

/** Whoever is signed in at the desk. Readers get pages from the portal, nothing from the desk's API. */
export const isNewsroom: Access = ({ req }) => Boolean(req.user)

/** Only people who hold one of `roles`. */
export const hasRole =
  (...roles: readonly Role[]): Access =>
  ({ req }) =>
    Boolean(req.user && roles.includes(req.user.role))

/** An administrator, or the person whose account it is. */
export const isAdminOrSelf: Access = ({ req, id }) =>
  Boolean(req.user && (req.user.role === 'admin' || req.user.id === id))
