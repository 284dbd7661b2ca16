/**
 * The worker: one process of a node that does what is due, beside the renderers and apart from them, so that no
 * page waits for it. Started by the supervisor; announces itself with `{ type: 'ready', port: 0 }`.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { yieldBackgroundThreads } from '../background-threads.ts'
import { dutiesOf } from './duties.ts'
import { keepDoing } from './duty.ts'

await yieldBackgroundThreads()
const payload = await store()
const tell = (news: object) => process.send?.(news)
const stops = dutiesOf(payload, environment(), tell).map((duty) =>
  keepDoing(duty, (error) =>
    payload.logger.error({ err: error, msg: `The duty “${duty.name}” failed; it is tried again.` }),
  ),
)

const stop = async () => {
  await Promise.all(stops.map((end) => end()))
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
tell({ type: 'ready', port: 0 })
