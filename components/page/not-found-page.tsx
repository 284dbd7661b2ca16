import { NewestList } from '#components/list/newest-list.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { SearchForm } from '#components/parts/search-form.tsx'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The page of an unknown address: an explanation, a search form and the newest stories. */
export function NotFoundPage({ newest }: { newest: readonly Teaser[] }) {
  return (
    <div className="lg:grid lg:grid-cols-rail lg:gap-x-16">
      <div>
        {' '}
        <PageTitle label={words.notFound.code} title={words.notFound.title}>
          {words.notFound.text}
        </PageTitle>
        <div className="mt-4">
          <SearchForm id="cari-lagi" />
        </div>
      </div>
      <div className="mt-10 lg:mt-8">
        <NewestList teasers={newest} />
      </div>
    </div>
  )
}
