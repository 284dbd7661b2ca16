import { z } from 'zod'
import type { StoreFacts } from '#content/model/health/store-health.ts'
import { sourceHealth } from '#content/model/wire/source-health.ts'
import type { StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import { storedFlag, storedTime } from '#content/store/stored-values.ts'

const number = z.coerce.number()
const row = z.object({
  id: z.number(),
  name: z.string(),
  is_active: storedFlag.nullable().transform(Boolean),
  idle_minutes: number,
  created_at: storedTime,
  failures: number.nullable(),
  last_error: z.string().nullable(),
  last_arrival_at: storedTime.nullable(),
  waiting: number,
})

/** How the sources of agency copy are at `now`. */
export async function wireFacts(
  snapshot: StoreSnapshot,
  now: Date,
): Promise<NonNullable<StoreFacts['wire']>> {
  const rows = await snapshot.query(
    `select s.id, s.name, s.is_active, s.idle_minutes, s.created_at, t.failures, t.last_error, t.last_arrival_at,
        (select count(*) from wire_pieces p where p.source_id = s.id and p.state = 'new') as waiting
      from wire_sources s left join wire_states t on t.source_id = s.id order by s.name`,
  )
  const sources = z.array(row).parse(rows)
  return {
    sources: sources.map((source) => {
      const { name, failures, last_error: error, last_arrival_at: at, waiting } = source
      const health = sourceHealth(
        { lastArrivalAt: at ? new Date(at) : undefined, failures: failures ?? 0, waiting },
        {
          isActive: source.is_active,
          idleMinutes: source.idle_minutes,
          since: new Date(source.created_at),
        },
        now,
      )
      return { name, health, ...(health === 'failing' && error && { error }) }
    }),
    waiting: sources.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}
