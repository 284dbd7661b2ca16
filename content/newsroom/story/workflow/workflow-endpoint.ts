/**
 * `/api/articles/:id/way`: the stage of a story, the steps that the account may take and the log (GET);
 * takes the next step (POST).
 * @module
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { confirmedKeys } from '#content/model/press/guard-confirmation.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { STEPS } from '#content/model/workflow/stage.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { openReportsOf } from '#content/newsroom/story/press/report-hooks.ts'
import { refuse } from '#content/store/refused.ts'
import { nameOf, revisionOf } from './revision-hooks.ts'
import { takeStep } from './step-taking.ts'
import { storyAtDesk } from './story-access.ts'

const stepRequest = z.object({
  step: z.enum(STEPS),
  note: z
    .string()
    .trim()
    .max(2_000)
    .nullish()
    .transform((note) => note || undefined),
  confirmed: confirmedKeys,
  ground: z
    .enum(WITHDRAWAL_GROUNDS)
    .nullish()
    .transform((ground) => ground ?? undefined),
  at: z
    .string()
    .pipe(z.coerce.date())
    .nullish()
    .transform((at) => at ?? undefined),
})

const path = '/:id/way'

/** The endpoints, mounted below the stories. */
export const workflowEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path,
    method: 'get',
    handler: answer,
  },
  {
    path,
    method: 'post',
    handler: async (req) => {
      signedIn(req)
      const { data } = stepRequest.safeParse(await req.json?.().catch(() => undefined))
      if (!data) refuse(400, sayIn(req.i18n)('Langkah ini tidak dikenal.'))
      await takeStep(req, Number(req.routeParams?.id), data)
      return answer(req)
    },
  },
]

async function answer(req: PayloadRequest): Promise<Response> {
  const { story, standing, person } = await storyAtDesk(req)
  const { docs } = await req.payload.find({
    collection: 'story-log',
    where: { article: { equals: story.id } },
    sort: ['-at', '-id'],
    limit: 100,
    depth: 0,
    pagination: false,
    req,
  })
  return Response.json(
    {
      stage: standing.stage,
      steps: STEPS.filter((step) => mayStory(person, step, standing)),
      publishOn: story.publishOn ?? null,
      withdrawOn: story.withdrawOn ?? null,
      timeZone: story.timeZone,
      revision: revisionOf(story),
      savedBy: await nameOf(revisionOf(story).by, req),
      reports: mayRole(person.role, 'reports', 'read') ? await openReportsOf(story.id, req) : [],
      log: docs.map(({ at, step, actor, note }) => ({ at, step, actor, note: note ?? null })),
    },
    { headers: { 'cache-control': 'private, no-store' } },
  )
}
