import { bodyOf } from '#content/article/article-record.ts'
import { relatedStories } from '#content/article/related-queries.ts'
import { noteTags } from '#content/page-record/page-record.ts'
import { store } from '#content/store/store.ts'
import { siteTag } from '#content/tag/tags.ts'
import type { Page } from './page.ts'

/** The static page at `slug`; `undefined` where there is none. */
export async function pageAt(slug: string): Promise<Page | undefined> {
  noteTags(siteTag)
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'pages',
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
  })
  const [page] = docs
  if (!page) return undefined
  return {
    slug: page.slug,
    title: page.title,
    body: bodyOf(page.body, await relatedStories([page.body])),
    updatedAt: new Date(page.updatedAt),
  }
}
