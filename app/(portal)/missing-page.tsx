import { NotFoundPage } from '#components/page/not-found-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { asideTeasers } from '#content/reading/stories/story-queries.ts'
import { publication } from './publication.ts'

/** How many of the newest stories are offered instead. */
const INSTEAD = 6

/** What every address answers at which there is nothing: 404, search, the newest stories. */
export async function MissingPage() {
  noteOutcome('missing')
  const [site, newest] = await Promise.all([publication(), asideTeasers(INSTEAD)])
  return (
    <PortalShell site={site}>
      <NotFoundPage newest={newest} />
    </PortalShell>
  )
}
