import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { FrontPage } from '#components/list/front-page.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { frontPath } from '#content/address/addresses.ts'
import { currentFront } from '#content/front/front-queries.ts'
import { noteFreshUntil } from '#content/page-record/page-record.ts'
import { frontJsonLd, pageMetadata } from '#content/site/site-seo.ts'
import { boundsOfDay, formatDay, publicationDay } from '#content/time/publication-day.ts'
import { StructuredData } from './structured-data.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const site = await publication()
  return pageMetadata(site, { description: site.description, path: frontPath, feeds: frontPath })
}

export default async function Front() {
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
