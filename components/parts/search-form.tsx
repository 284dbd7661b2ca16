import type { ReactNode } from 'react'
import { searchPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'

/**
 * The form that submits to `/cari?q=`. `id` links label and field, so it must be unique on the page; `children` are
 * further fields.
 */
export function SearchForm({
  id,
  query,
  children,
}: {
  id: string
  query?: string | undefined
  children?: ReactNode
}) {
  return (
    <search>
      <form action={searchPath()} className="flex max-w-text flex-wrap">
        <label htmlFor={id} className="sr-only">
          {words.search.label}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          required
          maxLength={200}
          defaultValue={query}
          placeholder={words.search.label}
          className="h-12 w-0 grow border border-muted bg-paper px-3 text-ink placeholder:text-muted"
        />
        <button type="submit" className="h-12 cursor-pointer bg-mark px-5 font-bold text-flesh">
          {words.search.submit}
        </button>
        {children}
      </form>
    </search>
  )
}
