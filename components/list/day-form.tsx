import { words } from '#components/words.ts'
import { dayIndexPath } from '#content/address/addresses.ts'

/** Chooses the day of the index; days to come cannot be chosen. */
export function DayForm({ day, today }: { day: string; today: string }) {
  return (
    <form action={dayIndexPath()} className="mt-4 flex flex-wrap items-center gap-3">
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
      <button type="submit" className="h-12 cursor-pointer bg-mark px-5 font-bold text-flesh">
        {words.day.show}
      </button>
    </form>
  )
}
