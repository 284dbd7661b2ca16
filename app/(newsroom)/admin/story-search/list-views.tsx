import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { savedViews } from '#content/newsroom/desk/saved-views.ts'
import { ViewForm, Views } from './saved-views.tsx'
import './list-views.css'

/** Above the list of stories: the search in their texts, the views that the account keeps, and the form for this one. */
export async function ListViews({
  user,
  i18n,
  payload,
  searchParams,
}: Pick<ServerProps, 'user' | 'i18n' | 'payload' | 'searchParams'>) {
  if (!user) return null
  const say = sayIn(i18n)
  const filters = filtersOf(searchParams)
  return (
    <div className="list-views">
      <a className="flash-link" href="/admin/cari">
        {say('Cari di isi berita')}
      </a>
      <Views say={say} views={await savedViews({ payload, user })} />
      {filters && (
        <details>
          <summary>{say('Simpan tampilan')}</summary>
          <ViewForm say={say} path={`/admin/collections/articles?${filters}`} refusal={undefined} />
        </details>
      )}
    </div>
  )
}

/** What narrows or orders a list, as its address has it; empty where nothing does. */
function filtersOf(searchParams: ServerProps['searchParams']): string {
  const kept = Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
    /^(?:where|search|sort)\b/.test(name)
      ? [value].flat().map((one): [string, string] => [name, String(one)])
      : [],
  )
  return new URLSearchParams(kept).toString()
}
