import { words } from '#content/base/words/words.ts'
import type { AuthorLink } from '#content/model/filing/author.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import {
  isNarrowed,
  type SearchRequest,
  SPANS,
  type Span,
} from '#content/model/site/search-request.ts'

/** Narrows a search by section, author or time span; collapsed while none is chosen. */
export function SearchFilters({
  request,
  sections,
  authors,
}: {
  request: SearchRequest
  sections: readonly SectionLink[]
  authors: readonly AuthorLink[]
}) {
  const spans = (Object.keys(SPANS) as Span[]).map((span) => ({
    slug: span,
    name: words.search.spans[span],
  }))
  return (
    <details className="mt-3 w-full" open={isNarrowed(request)}>
      <summary className="cursor-pointer font-bold">{words.search.within}</summary>
      <div className="flex flex-wrap gap-3">
        <Choice
          name="rubrik"
          label={words.search.section}
          any={words.search.anySection}
          options={sections}
          chosen={request.section}
        />
        <Choice
          name="penulis"
          label={words.search.author}
          any={words.search.anyAuthor}
          options={authors}
          chosen={request.author}
        />
        <Choice
          name="waktu"
          label={words.search.span}
          any={words.search.anySpan}
          options={spans}
          chosen={request.span}
        />
      </div>
    </details>
  )
}

function Choice({
  name,
  label,
  any,
  options,
  chosen = '',
}: {
  name: string
  label: string
  any: string
  options: readonly { slug: string; name: string }[]
  chosen?: string | undefined
}) {
  return (
    <label className="mt-3 min-w-0">
      <span className="sr-only">{label}</span>
      <select
        name={name}
        defaultValue={chosen}
        className="h-12 w-full border border-muted bg-paper px-3 text-ink"
      >
        <option value="">{any}</option>
        {options.map(({ slug, name: text }) => (
          <option key={slug} value={slug}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
