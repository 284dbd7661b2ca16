import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { publication } from '#app/(portal)/publication.ts'
import { FrontPage } from '#components/page/lists/front-index.tsx'
import { NoPreviewPage } from '#components/page/no-preview-page.tsx'
import { PreviewBar } from '#components/page/preview-bar.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { frontPath } from '#content/base/address/addresses.ts'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { formatDay, publicationDay } from '#content/base/time/publication-day.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'
import { frontPreview } from '#content/reading/lists/front-queries.ts'
import { asideTeasers } from '#content/reading/stories/story-queries.ts'

/** Newest stories shown when there is no preview. */
const INSTEAD = 6

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata(words.preview.name)
}

/** The preview of the front page: the page that readers will see. */
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
