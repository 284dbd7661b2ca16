import { isLate } from '#content/article/article-lateness.ts'
import { STAGE_LABELS, type Stage } from '#content/article/article-stage.ts'
import { deskTime } from '#content/time/desk-time.ts'
import type { TimeZone } from '#content/time/time-zone.ts'

/** The stage of a story, and when it moves on by itself; in red, and in words, where that time has passed. */
export function StageLine({
  stage,
  publishOn,
  withdrawOn,
  timeZone,
  now,
}: {
  stage: Stage
  publishOn: Date | null
  withdrawOn: Date | null
  timeZone: TimeZone
  now: Date
}) {
  const due = publishOn ?? withdrawOn
  return (
    <span className="desk-stage-line">
      <span className={`desk-stage desk-stage-${stage}`}>{STAGE_LABELS[stage]}</span>
      {due && (
        <span className={isLate(due, now) ? 'desk-late' : 'desk-due'}>
          {isLate(due, now) && 'Terlambat: '}
          {publishOn ? 'terbit' : 'dicabut'} {deskTime(due, timeZone)}
        </span>
      )}
    </span>
  )
}
