import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { isLate } from '#content/model/workflow/lateness.ts'

/** When a story will be published or withdrawn automatically; in red, and marked as late, once that time has passed. */
export function DueTime({
  publishOn,
  withdrawOn,
  timeZone,
  now,
  say,
  className,
}: {
  publishOn: Date | null | undefined
  withdrawOn: Date | null | undefined
  timeZone: TimeZone
  now: Date
  say: Say
  /** Used while the time is in the future. */
  className: string
}) {
  const due = publishOn ?? withdrawOn
  if (!due) return null
  const time = deskTime(due, timeZone, say.language)
  if (!isLate(due, now)) {
    return (
      <span className={className}>
        {say(publishOn ? 'terbit {time}' : 'dicabut {time}', { time })}
      </span>
    )
  }
  return (
    <span className="desk-late">
      {say(publishOn ? 'Terlambat: terbit {time}' : 'Terlambat: dicabut {time}', { time })}
    </span>
  )
}
