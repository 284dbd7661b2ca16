import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { SearchPage } from '#components/page/search-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { searchPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { familyOf } from '#content/model/filing/section-tree.ts'
import { readSearchRequest, SPANS } from '#content/model/site/search-request.ts'
import { authorLinks } from '#content/reading/lists/author-queries.ts'
import { LAST_RESULTS, searchStories } from '#content/reading/search/search-queries.ts'

type Props = PageProps<'/cari'>
type Parameters = Awaited<Props['searchParams']>

/** The request and its results; `undefined` for an unknown section, author or page. */
const load = cache(async (parameters: Parameters) => {
  const request = readSearchRequest(parameters)
  const wanted = readPageNumber(parameters.page)
  if (!request || wanted.kind === 'none') return undefined
  if (wanted.kind === 'first') permanentRedirect(searchPath(request.query, request))
  const { page } = wanted
  const [site, authors] = await Promise.all([publication(), authorLinks()])
  const section = site.sections.find(({ slug }) => slug === request.section)
  const author = authors.find(({ slug }) => slug === request.author)
  const unknown = (request.section && !section) || (request.author && !author)
  if (unknown || page > LAST_RESULTS) return undefined
  const now = new Date()
  const found = await searchStories(request.query, {
    filters: {
      ...(section && { sections: familyOf(site.sections, section.id) }),
      ...(author && { author: author.id }),
      ...(request.span && { since: new Date(now.getTime() - SPANS[request.span]) }),
    },
    page,
    now,
  })
  return page > 1 && found.results.length === 0
    ? undefined
    : { request, page, site, authors, found }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const loaded = await load(await searchParams)
  if (!loaded) return missingMetadata(words.notFound.title)
  return pageMetadata(loaded.site, {
    title: words.search.name,
    description: loaded.site.description,
    path: searchPath(),
    index: false,
  })
}

export default async function Search({ searchParams }: Props) {
  const loaded = await load(await searchParams)
  if (!loaded) return <MissingPage />
  const { site, ...rest } = loaded
  return (
    <PortalShell site={site} current={searchPath()}>
      <SearchPage sections={site.sections} {...rest} />
    </PortalShell>
  )
}
