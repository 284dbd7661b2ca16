import type { PayloadRequest } from 'payload'
import type { LogStep } from '#content/model/workflow/log-entries.ts'

/** Who a log names where nobody is signed in: an import, or the schedule. */
const NOBODY = 'Sistem'

/** Where a request without a person says in whose name it works. */
const ACTOR = 'storyLogActor'

/**
 * Writes into the log of `story` that `step` happened now, in the transaction of `req` and in the name of who is signed
 * in. Whatever readers or colleagues should be able to account for is written here: also what other parts do.
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

/** Who does what `req` asks for, as colleagues know them. */
export function actorOf({ user, context }: PayloadRequest): string {
  const named = context[ACTOR]
  if (user) return user.name || user.email
  return typeof named === 'string' ? named : NOBODY
}

/** Has the log name `actor` for what `req` does without anybody signed in. */
export function actAs(req: PayloadRequest, actor: string): void {
  req.context[ACTOR] = actor
}
