import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { isLate } from '#content/model/workflow/lateness.ts'

/** When a story moves on by itself, if it does; in red, and in words, where that time has passed. */
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
  /** Of a time that is still to come. */
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
