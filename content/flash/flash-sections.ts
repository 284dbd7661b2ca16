import type { PayloadRequest } from 'payload'
import { mayStory } from '#content/article/article-permissions.ts'
import type { Section } from '#content/section/section.ts'
import { storedSections } from '#content/section/stored-sections.ts'
import type { Person } from '#content/user/permissions.ts'

/** The sections in which `person` may publish a story of their own, in the order of the navigation. */
export async function flashSections(person: Person, req: PayloadRequest): Promise<Section[]> {
  const sections = await storedSections(req.payload, req)
  return sections.filter(({ id }) =>
    mayStory(person, 'publish', { stage: 'draft', createdBy: person.id, section: id }),
  )
}
