/**
 * The portal: prepares the store, starts the renderers, and puts the edge before them.
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { pino } from 'pino'
import { previewRoot } from '#content/base/address/addresses.ts'
import { controlSocket, EnvironmentError, environment } from '#content/base/settings/environment.ts'
import { readingsFolder } from '#content/reading/readership/readership-batch.ts'
import { yieldBackgroundThreads } from './background-threads.ts'
import { startEdge } from './edge/edge.ts'
import { countReadings } from './reading-counter.ts'
import { registerRestarts } from './restart-metrics.ts'
import { ScheduleReport } from './schedule-metrics.ts'
import { followSiteLook, type SiteLook } from './site-look.ts'
import { superviseChildren } from './supervisor/supervisor.ts'

/** A start that cannot succeed; the message is one line that names the way out. */
class CannotStart extends Error {}

try {
  await start()
} catch (error) {
  const expected = error instanceof CannotStart || error instanceof EnvironmentError
  process.stderr.write(`${expected ? error.message : `Warta did not start: ${String(error)}`}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = environment()
  const { host, port, siteUrl, dataDir, requestLog } = settings
  const development = process.env.NODE_ENV !== 'production'
  if (!development && !existsSync('.next/BUILD_ID')) {
    throw new CannotStart('There is no build yet. Run: npm run build')
  }
  mkdirSync(dataDir, { recursive: true })
  prepareStore()
  if (development) return runDevelopment()

  // Operators read the log on standard error; by default only what needs them.
  const level = process.env.LOG_LEVEL ?? (requestLog ? 'info' : 'warn')
  const logger = pino({ level }, pino.destination(2))
  await yieldBackgroundThreads()
  // They are chosen by the settings, which are known to be right by now.
  const { words } = await import('#content/base/words/words.ts')
  const { language } = await import('#content/base/settings/portal-language.ts')
  const renderers = superviseChildren({
    command: 'server/renderer/renderer.ts',
    count: settings.renderers,
    // Readers of known pages do not wait for a render, also where both share one core.
    niceness: 10,
    logger,
  })
  const schedule = new ScheduleReport()
  const worker = superviseChildren({
    command: 'server/worker/worker.ts',
    niceness: 10,
    onMessage: (message) => schedule.note(message),
    logger,
  })
  const readings = countReadings(readingsFolder(dataDir), (error) =>
    logger.error({ err: error }, 'What was read could not be written down; it is tried again.'),
  )
  let look: () => SiteLook = () => ({})
  const { maxMemory, metricsPort, trustProxy, exposeTags } = settings
  const edge = await startEdge({
    host,
    port,
    origin: () => renderers.address(),
    controlSocket: controlSocket(dataDir),
    passPrefixes: ['/admin', '/api', previewRoot],
    sessionCookies: ['warta-token'],
    // Twice the largest photo; what is refused below that is refused in words.
    limits: { bodyBytes: 100_000_000 },
    // Purges are exact: a reader who reloads gets nothing newer by waiting for a render.
    requestDirectives: 'ignore',
    maxMemory,
    metricsPort,
    registerMetrics: (registry) => {
      registerRestarts(registry, { renderer: renderers, worker })
      schedule.register(registry)
    },
    requestLog,
    trustProxy,
    exposeTags,
    onRead: readings.note,
    errors: {
      language,
      words: words.failure,
      siteName: () => look().name,
      siteStyle: () => look().style,
    },
    logger,
  }).catch(async (error: unknown) => {
    await Promise.all([renderers.stop(), worker.stop()])
    throw startError(error, host, port)
  })

  process.on('SIGHUP', () => {
    Promise.all([renderers.replace(), worker.replace()]).catch((error: unknown) =>
      logger.error({ err: error }, 'Not replaced.'),
    )
  })
  const stop = async () => {
    await edge.close()
    await readings.close()
    await Promise.all([renderers.stop(), worker.stop()])
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)

  await renderers.ready
  look = followSiteLook(() => renderers.address())
  process.stdout.write(`Warta answers at ${siteUrl} (${host}:${edge.port}).\n`)
}

/** In development nothing is kept, so that every change shows: the renderer answers without an edge. */
function runDevelopment(): void {
  const renderer = spawn(process.execPath, ['server/renderer/renderer.ts'], { stdio: 'inherit' })
  renderer.once('exit', (code) => process.exit(code ?? 0))
  process.once('SIGTERM', () => renderer.kill())
}

/** Migrations and starter content, in a process of their own: the edge keeps nothing of the store in memory. */
function prepareStore(): void {
  const { status } = spawnSync(process.execPath, ['server/prepare-store.ts'], { stdio: 'inherit' })
  if (status !== 0)
    throw new CannotStart('The store could not be prepared; the reason stands above.')
}

function startError(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(`PORT ${port} is taken on ${host}. Set PORT to a free one.`)
    case 'EACCES':
      return new CannotStart(`PORT ${port} may not be opened. Set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`HOST ${host} is no address of this machine.`)
    default:
      return error
  }
}
