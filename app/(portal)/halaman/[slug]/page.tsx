import type { Metadata } from 'next'
import { cache } from 'react'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { StaticPage } from '#components/page/static-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { pagePath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { pageCard } from '#content/machines/cards/card-kinds.ts'
import { missingMetadata, pageJsonLd, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { storyDescription } from '#content/model/story/description.ts'
import { pageAt } from '#content/reading/lists/page-queries.ts'
import { StructuredData } from '../../structured-data.tsx'

type Props = PageProps<'/halaman/[slug]'>

const load = cache(pageAt)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug)
  if (!page) return missingMetadata(words.notFound.title)
  return pageMetadata(await publication(), {
    title: page.title,
    description: storyDescription(page),
    path: pagePath(page),
    card: pageCard(page),
  })
}

export default async function Static({ params }: Props) {
  const { slug } = await params
  const page = await load(slug)
  if (!page) return <OldAddress path={['halaman', slug]} />
  const site = await publication()
  return (
    <PortalShell site={site} current={pagePath(page)}>
      <StructuredData scriptKey="halaman" data={pageJsonLd(site, page)} />
      <StaticPage title={page.title} body={page.body} openPlaces={page.openPlaces} />
    </PortalShell>
  )
}
