/**
 * Releases the lock of a story. Payload locks a story for the account that types, and asks the next one to wait, even
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
 * Releases the lock of an account that may no longer write the story: the form may report its last input only after the
 * step, and lock the story again.
 */
export async function releaseStaleLock(req: PayloadRequest, id: number): Promise<void> {
  const person = personOf(req)
  if (!person || (await mayWithStory('edit')({ req, id }))) return
  await releaseLock(req, id, person.id)
}
