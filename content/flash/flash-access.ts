import type { PayloadRequest } from 'payload'
import { STORY_GRANTS } from '#content/article/article-permissions.ts'
import type { Section } from '#content/section/section.ts'
import { storedSections } from '#content/section/stored-sections.ts'
import type { Person } from '#content/user/permissions.ts'
import type { Role } from '#content/user/user.ts'

/** Whether `user` may publish stories at all; in which section, the save itself decides. */
export const mayFlash = (user: { role: Role } | null | undefined): boolean =>
  user ? STORY_GRANTS[user.role].some(({ operations }) => operations.includes('publish')) : false

/** The sections in which `person` may publish, in the order of the navigation. */
export async function flashSections(person: Person, req: PayloadRequest): Promise<Section[]> {
  const sections = await storedSections(req.payload, req)
  const isEverywhere =
    person.sections.length === 0 ||
    STORY_GRANTS[person.role].some(
      ({ reach, operations }) => reach === 'all' && operations.includes('publish'),
    )
  return isEverywhere ? sections : sections.filter(({ id }) => person.sections.includes(id))
}
