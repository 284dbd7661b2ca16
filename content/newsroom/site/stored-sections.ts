import type { Payload, PayloadRequest } from 'payload'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import type { Section } from '#content/model/filing/section.ts'
import type { Section as StoredSection } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'

/** Every section in navigation order, as the transaction of `req` sees them if given. */
export async function storedSections(payload: Payload, req?: PayloadRequest): Promise<Section[]> {
  noteTags(siteTag)
  const { docs } = await payload.find({
    collection: 'sections',
    sort: ['order', 'id'],
    limit: 0,
    depth: 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs.map(sectionOf)
}

function sectionOf({ id, slug, name, description, parent }: StoredSection): Section {
  return {
    id,
    slug,
    name,
    ...(description && { description }),
    ...(parent && { parent: idOf(parent) }),
  }
}
