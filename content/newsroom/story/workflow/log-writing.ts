import type { PayloadRequest } from 'payload'
import type { LogStep } from '#content/model/workflow/log-entries.ts'

/** The actor without a signed-in account: an import or the schedule. */
const NOBODY = 'Sistem'

/** The key in a request's context with the actor of a request without an account. */
const ACTOR = 'storyLogActor'

/**
 * Logs `step` for `story`, with the current time and the actor of `req`, in its transaction. Log everything that
 * readers or colleagues may ask about later, also when other modules do it.
 */
export async function logStep(
  req: PayloadRequest,
  story: { id: number | null; headline?: string | null },
  step: LogStep,
  note?: string,
): Promise<void> {
  await req.payload.create({
    collection: 'story-log',
    data: {
      at: new Date().toISOString(),
      step,
      article: story.id,
      headline: story.headline ?? '',
      by: req.user?.id ?? null,
      actor: actorOf(req),
      ...(note && { note }),
    },
    depth: 0,
    req,
  })
}

/** The name of the account that acts in `req`, or of the actor set with {@link actAs}. */
export function actorOf({ user, context }: PayloadRequest): string {
  const named = context[ACTOR]
  if (user) return accountName(user)
  return typeof named === 'string' ? named : NOBODY
}

/** What colleagues call an account: its name. An e-mail address is for signing in, and no one else's business. */
export const accountName = ({ id, name }: { id: number; name?: string | null }): string =>
  name || `Akun ${id}`

/** Sets the actor to log for `req`, which has no account. */
export function actAs(req: PayloadRequest, actor: string): void {
  req.context[ACTOR] = actor
}
