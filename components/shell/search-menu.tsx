import { SearchForm } from '#components/parts/search-form.tsx'
import { words } from '#content/base/words/words.ts'

/** A search form that opens over the page, without script. */
export function SearchMenu() {
  return (
    <details name="kepala" className="print:hidden">
      <summary className="flex h-11 cursor-pointer list-none items-center gap-2 font-narrow font-bold">
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          className="h-5 w-5 fill-none stroke-current stroke-2"
        >
          <path d="M13 13l5 5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />
        </svg>
        {words.search.name}
      </summary>
      <div className="absolute inset-x-0 top-full border-y border-ink bg-paper p-4 md:px-8">
        <SearchForm id="cari" />
      </div>
    </details>
  )
}
