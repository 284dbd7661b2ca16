/**
 * The worker: one process per node that runs the repeated jobs apart from the renderers, so that no page waits for
 * them. Started by the supervisor; sends `{ type: 'ready', port: 0 }`.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { yieldBackgroundThreads } from '../background-threads.ts'
import { recordDuties } from './duty-record.ts'
import { repeatJob } from './job.ts'
import { jobsOf } from './jobs.ts'

/** Milliseconds until it ends without its portal, whatever it does. The keeper lets another worker begin after that. */
const ORPHAN_LIFE = 30_000

// It is for the keeper, even if it is sent to all of its processes.
process.on('SIGHUP', () => {})
await yieldBackgroundThreads()
const payload = await store()
const report = (message: object) => process.send?.(message)
const settings = environment()
const jobs = recordDuties(jobsOf(payload, settings, report), settings.dataDir)
const stops = jobs.map((job) =>
  repeatJob(job, (error) =>
    payload.logger.error({ err: error, msg: `The job “${job.name}” failed; retrying.` }),
  ),
)

const stop = async () => {
  await Promise.all(stops.map((end) => end()))
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), ORPHAN_LIFE)
  void stop()
})
report({ type: 'ready', port: 0 })
