/** A session as the account's page lists it; times are ISO 8601. */
export interface ListedSession {
  id: string
  /** Browser and system, such as `Chrome, Android`; may be empty. */
  client: string
  network: string
  createdAt: string
  /** When it was last used, to some minutes. */
  seenAt: string
  /** When it ends if it is not used any more. */
  endsAt: string
  /** Whether it is the session that asked. */
  isCurrent: boolean
}
