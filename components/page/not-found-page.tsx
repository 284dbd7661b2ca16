import { NewestList } from '#components/list/newest-list.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import { PageTitle } from './page-title.tsx'

/** What an unknown address answers: what happened, search, and the newest stories. */
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
