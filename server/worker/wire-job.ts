import { sourceHealth } from '#content/model/wire/source-health.ts'
import type { Store } from '#content/newsroom/newsroom.ts'
import { settlePieces } from '#content/newsroom/wire/piece-settling.ts'
import { NOTHING_NOTED, sourceStates } from '#content/newsroom/wire/source-state.ts'
import { WireDuty } from '#content/newsroom/wire/wire-duty.ts'
import { wireSources } from '#content/newsroom/wire/wire-sources.ts'
import type { Job } from './job.ts'

/** Milliseconds between two looks: copy in a folder is at the desk within three seconds. */
const EVERY = 500
/** Milliseconds between two reports. */
const REPORTED = 10_000

/** The worker's report on the sources of agency copy. */
export interface WireReport {
  type: 'wire'
  sources: {
    id: number
    name: string
    /** When something new came last, in milliseconds. */
    arrivedAt: number | null
    failures: number
    waiting: number
    isSilent: boolean
  }[]
}

/** Settles what has arrived: pictures that hang hold up no source. */
export const wireStoryJob = (payload: Store): Job => ({
  name: 'stories of the wire',
  every: EVERY,
  run: async () => ((await settlePieces(payload)) > 0 ? 'more' : undefined),
})

/** Takes in what agencies send; reports to `onReport` how the sources are. */
export function wireJob(
  payload: Store,
  dataDir: string,
  onReport: (report: WireReport) => void,
): Job {
  const duty = new WireDuty(payload, dataDir)
  let reportedAt = 0
  return {
    name: 'wire',
    every: EVERY,
    async run() {
      const now = new Date()
      if (now.getTime() - reportedAt >= REPORTED) {
        reportedAt = now.getTime()
        onReport(await wireReport(payload, now))
      }
      return duty.turn(now)
    },
  }
}

async function wireReport(payload: Store, now: Date): Promise<WireReport> {
  const [sources, states] = [await wireSources(payload), await sourceStates(payload)]
  return {
    type: 'wire',
    sources: sources.map((source) => {
      const state = states.get(source.id) ?? NOTHING_NOTED
      return {
        id: source.id,
        name: source.name,
        arrivedAt: state.lastArrivalAt?.getTime() ?? null,
        failures: state.failures,
        waiting: state.waiting,
        isSilent: sourceHealth(state, source, now) === 'silent',
      }
    }),
  }
}
