import { EmptyState } from '#components/parts/empty-state.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { PageTurner } from '#components/parts/page-turner.tsx'
import { SearchForm } from '#components/parts/search-form.tsx'
import { ResultCard } from '#components/teaser/result-card.tsx'
import { searchPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { AuthorLink } from '#content/model/filing/author.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import { isNarrowed, type SearchRequest } from '#content/model/site/search-request.ts'
import type { SearchResults } from '#content/reading/search/search-queries.ts'
import { SearchFilters } from './search-filters.tsx'

/** `/cari`: the search form and the results. Without a query it asks for one. */
export function SearchPage({
  request,
  page,
  found,
  sections,
  authors,
}: {
  request: SearchRequest
  page: number
  found: SearchResults
  sections: readonly SectionLink[]
  authors: readonly AuthorLink[]
}) {
  const { query } = request
  const { results, total, atLeast, suggestion } = found
  return (
    <>
      <PageTitle title={words.search.name}>
        {query === '' && words.search.ask}
        {results.length > 0 && words.search.found(total, atLeast, query)}
      </PageTitle>
      <div className="mt-4">
        <SearchForm id="cari-lagi" query={query}>
          <SearchFilters request={request} sections={sections} authors={authors} />
        </SearchForm>
      </div>
      {suggestion && (
        <p className="mt-4 text-lg">
          {words.search.meant}{' '}
          <a href={searchPath(suggestion, request)} className="font-bold text-accent underline">
            {suggestion}
          </a>
          ?
        </p>
      )}
      {results.length > 0 && (
        <ul className="mt-6 divide-y [&>*]:pb-5 [&>*+*]:pt-5">
          {results.map((result) => (
            <li key={result.teaser.id}>
              <ResultCard result={result} />
            </li>
          ))}
        </ul>
      )}
      {query !== '' && results.length === 0 && (
        <EmptyState title={words.search.none(query)} hint={words.search.advice}>
          {isNarrowed(request) && (
            <a href={searchPath(query)} className="chip mt-5 inline-flex">
              {words.search.everywhere}
            </a>
          )}
        </EmptyState>
      )}
      <PageTurner
        page={page}
        hasNext={found.hasNext}
        path={(number) => searchPath(query, { ...request, page: number })}
      />
    </>
  )
}
