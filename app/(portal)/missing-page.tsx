import { publication } from '#app/(portal)/publication.ts'
import { NotFoundPage } from '#components/page/not-found-page.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { asideTeasers } from '#content/article/article-queries.ts'
import { noteOutcome } from '#content/page-record/page-record.ts'

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
