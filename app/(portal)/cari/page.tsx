import type { Metadata } from 'next'
import { SearchPage } from '#components/page/search-page.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { words } from '#components/words.ts'
import { searchPath } from '#content/address/addresses.ts'
import { searchStories } from '#content/article/article-queries.ts'
import { currentSite } from '#content/site/site-queries.ts'
import { pageMetadata } from '#content/site/site-seo.ts'

type Props = PageProps<'/cari'>

/** How many stories a search shows. */
const RESULTS = 24
/** Longer questions are cut: nobody types them. */
const LONGEST_QUERY = 120

async function askedQuery(searchParams: Props['searchParams']): Promise<string> {
  const { q } = await searchParams
  return typeof q === 'string' ? q.trim().slice(0, LONGEST_QUERY) : ''
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await currentSite()
  return pageMetadata(site, {
    title: words.search.name,
    description: site.description,
    path: searchPath(),
    index: false,
  })
}

export default async function Search({ searchParams }: Props) {
  const query = await askedQuery(searchParams)
  const [site, results] = await Promise.all([currentSite(), searchStories(query, RESULTS)])
  return (
    <PortalShell site={site} current={searchPath()}>
      <SearchPage query={query} results={results} />
    </PortalShell>
  )
}
