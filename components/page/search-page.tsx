import { TeaserRiver } from '#components/list/teaser-river.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { words } from '#components/words.ts'
import type { Teaser } from '#content/article/article.ts'
import { EmptyState } from './empty-state.tsx'
import { PageTitle } from './page-title.tsx'

/** `/cari`: the form, and what was found. An empty `query` asks for one. */
export function SearchPage({ query, results }: { query: string; results: readonly Teaser[] }) {
  return (
    <>
      <PageTitle title={words.search.name}>
        {query === '' && words.search.ask}
        {results.length > 0 && words.search.found(results.length, query)}
      </PageTitle>
      <div className="mt-4">
        <SearchForm id="cari-lagi" query={query} />
      </div>
      {results.length > 0 && <TeaserRiver teasers={results} section />}
      {query !== '' && results.length === 0 && (
        <EmptyState title={words.search.none(query)} hint={words.search.advice} />
      )}
    </>
  )
}
