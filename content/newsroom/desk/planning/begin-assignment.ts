/**
 * `POST /api/assignments/:id/mulai`: begins the story of a plan, once, and returns its number.
 * @module
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransactionOf } from '#content/store/transactions.ts'

/**
 * Begins a draft of the account of `req` with the headline and section of a plan, and returns the number of the story;
 * one that was begun already is the one.
 * @throws {Refused} in the language of the account
 */
export async function beginAssignment(req: PayloadRequest, id: number): Promise<number> {
  const say = sayIn(req.i18n)
  const person = signedIn(req)
  if (!mayRole(person.role, 'articles', 'create')) {
    refuse(403, say('Akun Anda tidak dapat membuat berita.'))
  }
  const { docs } = await req.payload.find({
    collection: 'assignments',
    where: { id: { equals: id } },
    depth: 0,
    req,
    overrideAccess: false,
  })
  const [plan] = docs
  if (!plan) return refuse(404, say('Rencana ini tidak ada lagi.'))
  if (plan.story) return idOf(plan.story)
  // The story is of whoever begins it, and who is to cover it could not read it.
  if (plan.assignee && idOf(plan.assignee) !== person.id) {
    refuse(403, say('Rencana ini ditugaskan kepada orang lain. Ubah petugasnya dahulu.'))
  }
  if (plan.isDropped || plan.isDone) refuse(409, say('Rencana ini sudah selesai atau batal.'))
  return inTransactionOf(req, async () => {
    const story = await req.payload.create({
      collection: 'articles',
      draft: true,
      data: {
        headline: plan.title,
        ...(plan.section && { section: idOf(plan.section) }),
      } as Parameters<typeof req.payload.create<'articles', object>>[0]['data'],
      req,
      overrideAccess: false,
    })
    const taken = await runStatement(
      req.payload,
      sql`update assignments set story_id = ${story.id}, assignee_id = ${person.id} where id = ${id} and story_id is null returning id`,
      { req, row: z.object({ id: z.number() }) },
    )
    // Somebody else began it in the same moment: this one is not kept.
    if (taken.length === 0) refuse(409, say('Orang lain baru saja memulai berita ini.'))
    return story.id
  })
}

/** The endpoint, mounted below the plans. */
export const beginEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/mulai',
  method: 'post',
  handler: async (req) => {
    const id = idIn(req.routeParams?.id) ?? 0
    return Response.json({ story: await beginAssignment(req, id) })
  },
}
