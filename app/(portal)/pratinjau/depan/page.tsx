import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { publication } from '#app/(portal)/publication.ts'
import { FrontPage } from '#components/list/front-page.tsx'
import { NoPreviewPage } from '#components/preview/no-preview-page.tsx'
import { PreviewBar } from '#components/preview/preview-bar.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { frontPath } from '#content/address/addresses.ts'
import { asideTeasers } from '#content/article/article-queries.ts'
import { frontPreview } from '#content/front/front-queries.ts'
import { words } from '#content/language/words.ts'
import { noteOutcome } from '#content/page-record/page-record.ts'
import { missingMetadata } from '#content/site/site-seo.ts'
import { formatDay, publicationDay } from '#content/time/publication-day.ts'

/** How many of the newest stories stand where there is no preview. */
const INSTEAD = 6

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata(words.preview.name)
}

/** The front page before readers see it, as they will. */
export default async function FrontPreview() {
  const now = new Date()
  const [site, front] = await Promise.all([publication(), frontPreview(await headers(), now)])
  if (!front) {
    noteOutcome('missing')
    return (
      <PortalShell site={site}>
        <NoPreviewPage newest={await asideTeasers(INSTEAD)} />
      </PortalShell>
    )
  }
  return (
    <>
      <PreviewBar state={words.preview.front} />
      <PortalShell site={site} current={frontPath} today={formatDay(publicationDay(now))}>
        <FrontPage site={site} front={front} />
      </PortalShell>
    </>
  )
}
