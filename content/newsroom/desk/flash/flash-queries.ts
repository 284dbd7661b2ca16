import type { PayloadRequest } from 'payload'
import { storyPath } from '#content/base/address/addresses.ts'
import type { Flash } from './publish-flash.ts'

/** The published story `id`, and how long the strip shows it; `undefined` if `req` may not read such a story. */
export async function flashAt(req: PayloadRequest, id: number): Promise<Flash | undefined> {
  const access = { req, overrideAccess: false }
  const story = await req.payload.findByID({
    ...access,
    collection: 'articles',
    id,
    depth: 1,
    disableErrors: true,
  })
  if (story?._status !== 'published' || typeof story.section !== 'object') return undefined
  const { breaking } = await req.payload.findGlobal({ ...access, slug: 'front', depth: 0 })
  const isRaised = breaking?.story === id && breaking.until
  return {
    id,
    headline: story.headline,
    path: storyPath({ slug: story.slug, section: story.section }),
    until: isRaised ? new Date(isRaised) : undefined,
  }
}
