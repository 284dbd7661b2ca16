/**
 * Who has a story open. Payload keeps a lock for whoever types, and tells the next one to wait; nobody shall wait
 * for somebody who may no longer write.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { mayWithStory } from './story-access.ts'

/** Who hands a story on has it open no more: the next one is not told to wait for them. */
export async function letGo(req: PayloadRequest, id: number, person: number): Promise<void> {
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
 * Takes back the lock that the form may just have made for whoever asks, unless they may write the story: what was typed
 * before a step is told to the desk after it.
 */
export async function letGoUnlessWriting(req: PayloadRequest, id: number): Promise<void> {
  const person = personOf(req)
  if (!person || (await mayWithStory('edit')({ req, id }))) return
  await letGo(req, id, person.id)
}
