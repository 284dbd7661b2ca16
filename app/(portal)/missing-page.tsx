import { NotFoundPage } from '#components/page/not-found-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { asideTeasers } from '#content/reading/stories/story-queries.ts'
import { publication } from './publication.ts'

/** Newest stories offered on the page. */
const INSTEAD = 6

/** The page of an address that is unknown (404) or gone for good (410): a search form and the newest stories. */
export async function MissingPage({ outcome = 'missing' }: { outcome?: 'missing' | 'gone' }) {
  noteOutcome(outcome)
  const [site, newest] = await Promise.all([publication(), asideTeasers(INSTEAD)])
  return (
    <PortalShell site={site}>
      <NotFoundPage newest={newest} />
    </PortalShell>
  )
}
