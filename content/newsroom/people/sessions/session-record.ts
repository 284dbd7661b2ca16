import { environment } from '#content/base/settings/environment.ts'
import type { ListedSession } from '#content/model/people/listed-session.ts'
import { sessionEnd } from '#content/model/people/session-lifetime.ts'
import type { User } from '#content/store/payload-types.ts'

/** The sessions of an account, the last used first; `current` is the id of the one that asks. */
export function sessionsOf(
  { sessions }: Pick<User, 'sessions'>,
  current: string | undefined,
): ListedSession[] {
  return (sessions ?? [])
    .map((session): ListedSession => {
      const createdAt = session.createdAt ?? ''
      return {
        id: session.id,
        client: session.client ?? '',
        network: session.network ?? '',
        createdAt,
        seenAt: session.seenAt ?? createdAt,
        endsAt: sessionEnd(session, environment().sessions).toISOString(),
        isCurrent: session.id === current,
      }
    })
    .toSorted((one, other) => other.seenAt.localeCompare(one.seenAt))
}

/** The id of the session by which somebody is signed in: Payload notes it on the account of a request. */
export const currentSession = (user: object | null): string | undefined =>
  user && '_sid' in user && typeof user._sid === 'string' ? user._sid : undefined
