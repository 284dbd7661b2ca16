import { deskTime } from '#content/base/time/desk-time.ts'
import { useSay } from '../desk-frame/use-say.ts'
import type { Workflow } from './workflow-record.ts'

/** Above a story that an editor has returned: who did, when, and what is to be done. Gone with the next step. */
export function ReturnedNotice({ workflow }: { workflow: Workflow }) {
  const say = useSay()
  const [last] = workflow.log
  if (workflow.stage !== 'draft' || last?.step !== 'return') return null
  return (
    <section className="returned-notice" aria-label={say('Dikembalikan ke penulis')}>
      <p>
        <strong>{say('Dikembalikan oleh {actor}', { actor: last.actor })}</strong>{' '}
        <time dateTime={last.at.toISOString()}>
          {deskTime(last.at, workflow.timeZone, say.language)}
        </time>
      </p>
      {last.note && <p>{last.note}</p>}
    </section>
  )
}
