import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { openPlaces } from '#content/base/text/open-places.ts'
import { filledBody } from '#content/model/site/filled-body.ts'
import type { Page } from '#content/model/site/page-content.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { bodyOf } from '#content/newsroom/story/record/story-record.ts'
import { bodyParts } from '#content/reading/stories/body-parts.ts'
import { withoutHarmfulLinks } from '#content/reading/stories/harmful-links.ts'

/** The static page at `slug`; `undefined` if there is none. */
export async function pageAt(slug: string): Promise<Page | undefined> {
  noteTags(siteTag)
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'pages',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const [page] = await withoutHarmfulLinks(docs)
  if (!page) return undefined
  const body = bodyOf(page.body, await bodyParts([page.body]))
  return {
    slug: page.slug,
    title: page.title,
    body: filledBody(body),
    openPlaces: openPlaces(JSON.stringify(body)),
    updatedAt: new Date(page.updatedAt),
  }
}
