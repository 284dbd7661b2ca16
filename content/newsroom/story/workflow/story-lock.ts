/**
 * Who may hold the lock of a story. Payload locks a story for the account that types, and asks the next one to wait, even
 * for an account that may no longer write.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { mayWithStory } from './story-access.ts'

/** Releases the editor's lock when the story is handed over. */
export async function releaseLock(req: PayloadRequest, id: number, person: number): Promise<void> {
  await req.payload.delete({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { 'document.relationTo': { equals: 'articles' } },
        { 'document.value': { equals: id } },
        { 'user.value': { equals: person } },
      ],
    },
    req,
  })
}

/**
 * Calls `work`, which locks the story for the account if it `locks`. An account that may not write the story gets no
 * lock: the form may report its last input only after the step that handed the story over, or during it.
 */
export async function withLock<Result>(
  req: PayloadRequest,
  id: number,
  work: (locks: boolean) => Promise<Result>,
): Promise<Result> {
  const mayEdit = () => mayWithStory('edit')({ req, id })
  const locks = Boolean(await mayEdit())
  const result = await work(locks)
  const person = personOf(req)
  if (locks && person && !(await mayEdit())) await releaseLock(req, id, person.id)
  return result
}
