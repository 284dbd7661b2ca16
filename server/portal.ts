/**
 * A portal: the edge on a socket that it inherits, the renderers behind it and the worker. Started by the keeper
 * (`server/main.ts`) as `portal.ts PLACE`, or `portal.ts PLACE successor` while another portal serves: then it takes
 * connections once it can answer them, and the other one ends. See keeper/portal-messages.ts.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { yieldBackgroundThreads } from './background-threads.ts'
import { startOrSayWhy } from './cannot-start.ts'
import { Portal } from './portal-life.ts'
import { portalLogger } from './portal-logger.ts'
import { tryOutStorage } from './storage-trial.ts'
import { takeDataDir } from './store-preparation.ts'

// It is for the keeper, even if it is sent to all of its processes.
process.on('SIGHUP', () => {})

await startOrSayWhy(async () => {
  const [, , place, role] = process.argv
  const settings = environment()
  takeDataDir(settings)
  const logger = portalLogger(settings)
  await tryOutStorage(settings, (line) => logger.warn(line))
  await yieldBackgroundThreads()
  await new Portal(settings, place === '2' ? 1 : 0, role === 'successor', logger).start()
})
