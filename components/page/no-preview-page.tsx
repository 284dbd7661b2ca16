import { NewestList } from '#components/list/newest-list.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The page of a preview address that has expired or is not accessible: says so, and offers the newest stories. */
export function NoPreviewPage({ newest }: { newest: readonly Teaser[] }) {
  return (
    <div className="lg:grid lg:grid-cols-rail lg:gap-x-16">
      <div>
        <PageTitle label={words.preview.name} title={words.preview.none}>
          {words.preview.noneText}
        </PageTitle>
      </div>
      <div className="mt-10 lg:mt-8">
        <NewestList teasers={newest} />
      </div>
    </div>
  )
}
