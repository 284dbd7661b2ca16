import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { LOG_LABELS, type LogStep } from '#content/model/workflow/log-entries.ts'

/** One entry of a story's log. */
export interface LogEntry {
  at: Date
  step: LogStep
  actor: string
  note: string | null
}

/** The log of a story, newest first, in the story's time zone. */
export function StoryLog({
  log,
  zone,
  say,
}: {
  log: readonly LogEntry[]
  zone: TimeZone
  say: Say
}) {
  if (log.length === 0) return null
  return (
    <details className="desk-log">
      <summary>{say('Catatan ({count})', { count: log.length })}</summary>
      <ol>
        {log.map(({ at, step, actor, note }) => (
          <li key={`${at.toISOString()} ${step} ${note}`}>
            <strong>{say(LOG_LABELS[step])}</strong> {say('oleh {actor}', { actor })}
            <time dateTime={at.toISOString()}>{deskTime(at, zone, say.language)}</time>
            {note && <q>{note}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}
