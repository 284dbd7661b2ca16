import { words } from '#content/base/words/words.ts'

/** Links to the previous and next page of a list. `path` returns the address of a page by its number. */
export function PageTurner({
  page,
  hasNext,
  path,
}: {
  page: number
  hasNext: boolean
  path: (page: number) => string
}) {
  if (page === 1 && !hasNext) return null
  return (
    <nav
      aria-label={words.pagination.name}
      className="mt-6 grid grid-cols-3 items-center border-t border-ink text-center [&>a]:flex [&>a]:h-12 [&>a]:items-center [&>a]:font-bold"
    >
      {page > 1 ? <a href={path(page - 1)}>‹ {words.pagination.previous}</a> : <span />}
      <span aria-current="page">{words.pagination.page(page)}</span>
      {hasNext && (
        <a href={path(page + 1)} className="justify-end">
          {words.pagination.next} ›
        </a>
      )}
    </nav>
  )
}
