import type { Metadata } from 'next'
import { OldAddress } from '#app/(portal)/old-address.tsx'
import { FrontPage } from '#components/page/lists/front-index.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { frontPath } from '#content/base/address/addresses.ts'
import { numberIn } from '#content/base/address/old-address.ts'
import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import { boundsOfDay, formatDay, publicationDay } from '#content/base/time/publication-day.ts'
import { frontJsonLd, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { currentFront } from '#content/reading/lists/front-queries.ts'
import { publication } from './publication.ts'
import { StructuredData } from './structured-data.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const site = await publication()
  return pageMetadata(site, { description: site.description, path: frontPath, feeds: frontPath })
}

/** The front page; with the number that a story had in another system, its redirect. */
export default async function Front({ searchParams }: PageProps<'/'>) {
  const number = numberIn(await searchParams)
  if (number) return <OldAddress path={[]} query={number} />
  const now = new Date()
  const today = publicationDay(now)
  noteFreshUntil(boundsOfDay(today).until)
  const [site, front] = await Promise.all([publication(), currentFront(now)])
  return (
    <PortalShell site={site} current={frontPath} today={formatDay(today)}>
      <StructuredData scriptKey="situs" data={frontJsonLd(site)} />
      <FrontPage site={site} front={front} />
    </PortalShell>
  )
}
