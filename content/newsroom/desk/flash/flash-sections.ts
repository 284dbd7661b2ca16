import type { PayloadRequest } from 'payload'
import type { Section } from '#content/model/filing/section.ts'
import type { Person } from '#content/model/people/permissions.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'

/** The sections in which `person` may publish their own stories, in navigation order. */
export async function flashSections(person: Person, req: PayloadRequest): Promise<Section[]> {
  const sections = await storedSections(req.payload, req)
  return sections.filter(({ id }) =>
    mayStory(person, 'publish', { stage: 'draft', createdBy: person.id, section: id }),
  )
}
