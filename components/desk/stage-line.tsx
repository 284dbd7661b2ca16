import type { Say } from '#content/base/desk-words/say.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { STAGE_LABELS, type Stage } from '#content/model/workflow/stage.ts'
import { DueTime } from './due-time.tsx'

/** The stage of a story, and when it changes automatically. */
export function StageLine({
  stage,
  publishOn,
  withdrawOn,
  timeZone,
  now,
  say,
}: {
  stage: Stage
  publishOn: Date | null
  withdrawOn: Date | null
  timeZone: TimeZone
  now: Date
  say: Say
}) {
  return (
    <span className="desk-stage-line">
      <span className={`desk-stage desk-stage-${stage}`}>{say(STAGE_LABELS[stage])}</span>
      <DueTime
        publishOn={publishOn}
        withdrawOn={withdrawOn}
        timeZone={timeZone}
        now={now}
        say={say}
        className="desk-due"
      />
    </span>
  )
}
