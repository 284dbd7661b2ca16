import { todayPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { SectionLink } from '#content/model/filing/section.ts'

/** Chooses the day of the index, up to today, and optionally a section. */
export function DayForm({
  day,
  today,
  sections,
  section = '',
}: {
  day: string
  today: string
  sections: readonly SectionLink[]
  section?: string | undefined
}) {
  return (
    <form action={todayPath} className="mt-4 flex flex-wrap items-center gap-3">
      <label htmlFor="tanggal" className="w-full font-bold sm:w-auto">
        {words.day.choose}
      </label>
      <input
        id="tanggal"
        name="tanggal"
        type="date"
        required
        max={today}
        defaultValue={day}
        className="h-12 border border-muted px-3"
      />
      <select
        name="rubrik"
        aria-label={words.search.section}
        defaultValue={section}
        className="h-12 border border-muted bg-paper px-3 text-ink"
      >
        <option value="">{words.search.anySection}</option>
        {sections.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="h-12 cursor-pointer bg-mark px-5 font-bold text-flesh">
        {words.day.show}
      </button>
    </form>
  )
}
