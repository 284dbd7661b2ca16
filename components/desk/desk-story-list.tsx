import type { ReactNode } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import type { DayList as List } from '#content/reading/desk/desk-day.ts'

/** One list of the dashboard: a heading with the total, the entries, and a link to the rest. */
export function DayList<Entry extends { id: number | string }>({
  id,
  title,
  list: { entries, total },
  empty,
  all,
  say,
  isFirst = false,
  children,
}: {
  /** Of its heading. */
  id: string
  title: string
  list: List<Entry>
  /** Shown when there are no entries. */
  empty: string
  /** The address of the complete list. */
  all?: string
  say: Say
  /** Whether it stands before the others, over their whole width. */
  isFirst?: boolean
  children: (entry: Entry) => ReactNode
}) {
  return (
    <section className={isFirst ? 'day-list first' : 'day-list'} aria-labelledby={id}>
      <h2 id={id}>
        {title} {total > 0 && <span className="day-count">{total}</span>}
      </h2>
      {entries.length === 0 ? (
        <p className="day-empty">{empty}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>{children(entry)}</li>
          ))}
        </ul>
      )}
      {all && total > entries.length && <a href={all}>{say('Lihat semua ({total})', { total })}</a>}
    </section>
  )
}
