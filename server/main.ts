/**
 * The portal: opens the edge's port, prepares the store, and starts the renderers behind the edge.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync } from 'node:fs'
import { pino } from 'pino'
import { previewRoot } from '#content/base/address/addresses.ts'
import { readingQuery } from '#content/base/address/reading-query.ts'
import {
  controlSocket,
  type Environment,
  EnvironmentError,
  environment,
  secret,
} from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { readingsFolder } from '#content/reading/readership/readership-batch.ts'
import { describeStoreFailure } from '#content/store/store-failure.ts'
import { yieldBackgroundThreads } from './background-threads.ts'
import { BackupMetrics } from './backup-metrics.ts'
import { deskBodyLimit } from './desk-bodies.ts'
import { sessionTest } from './desk-session.ts'
import { startEdge } from './edge/edge.ts'
import { countMissed } from './missed-counter.ts'
import { countReadings } from './reading-counter.ts'
import { registerRestarts } from './restart-metrics.ts'
import { ScheduleMetrics } from './schedule-metrics.ts'
import { followSiteLook, type SiteLook } from './site-look.ts'
import { superviseChildren } from './supervisor/supervisor.ts'

/** Pages that one renderer makes at the same time. */
const RENDERS_EACH = 4
/** Requests to the desk at the same time of clients that have not signed in. */
const STRANGERS = 4

/** Options of Node.js for every process that loads Payload. */
const LOADING = ['--import', './server/package-loading.ts']

/** A start that cannot succeed; the message is one line that says what to do. */
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
  // Drafts, accounts and originals are for this account of the machine only, in every process that starts from here.
  process.umask(0o077)
  takeDataDir(settings)
  if (development) {
    await prepareStore()
    return runDevelopment()
  }

  // The log goes to standard error; by default only warnings and errors.
  const level = process.env.LOG_LEVEL ?? (requestLog ? 'info' : 'warn')
  const logger = pino({ level }, pino.destination(2))
  await yieldBackgroundThreads()
  // Imported late, because the settings they depend on are valid only from here on.
  const { words } = await import('#content/base/words/words.ts')
  const { language } = await import('#content/base/settings/portal-language.ts')
  const prepared = Promise.withResolvers<void>()
  const renderers = superviseChildren({
    command: 'server/renderer/renderer.ts',
    nodeOptions: LOADING,
    count: settings.renderers,
    startAfter: prepared.promise,
    // The edge goes first, even if both share one core.
    niceness: 10,
    logger,
  })
  // Editors save and arrange while readers storm the portal. Readers are served first; until it is ready, and should it
  // fail, the renderers do its work.
  const desk = superviseChildren({
    command: 'server/renderer/renderer.ts',
    nodeOptions: LOADING,
    startAfter: renderers.ready,
    niceness: 5,
    logger,
  })
  const schedule = new ScheduleMetrics()
  const backups = new BackupMetrics()
  const worker = superviseChildren({
    command: 'server/worker/worker.ts',
    nodeOptions: LOADING,
    startAfter: prepared.promise,
    niceness: 10,
    onMessage: (message) => {
      schedule.note(message)
      backups.note(message)
    },
    logger,
  })
  const processes = [renderers, desk, worker]
  const stopProcesses = () => Promise.all(processes.map((one) => one.stop()))
  const readings = countReadings(readingsFolder(dataDir), (error) =>
    logger.error({ err: error }, 'Readings could not be written; retrying.'),
  )
  const missed = await countMissed(dataDir, (error) =>
    logger.error({ err: error }, 'Missed addresses could not be written; retrying.'),
  )
  let look: () => SiteLook = () => ({})
  const { maxMemory, metricsPort, trustProxy, exposeTags } = settings
  const edge = await startEdge({
    host,
    port,
    origin: () => renderers.address(),
    passOrigin: () => desk.address() ?? renderers.address(),
    controlSocket: controlSocket(dataDir),
    passPrefixes: ['/admin', '/api', previewRoot],
    sessionCookies: [sessionCookie(siteUrl).name],
    hasSession: sessionTest(secret(), sessionCookie(siteUrl).name),
    bodyLimit: deskBodyLimit,
    canonical: { proto: new URL(siteUrl).protocol.slice(0, -1), host: new URL(siteUrl).host },
    tidyQuery: (path, query) => readingQuery(path, query, siteUrl),
    internalRedirects: true,
    // A renderer works on one page at a time; a few more keep it busy while the store reads.
    limits: { renders: RENDERS_EACH * settings.renderers, strangers: STRANGERS },
    // Purges are exact, so a reload need not wait for a new render.
    requestDirectives: 'ignore',
    maxMemory,
    metricsPort,
    registerMetrics: (registry) => {
      registerRestarts(registry, { renderer: renderers, desk, worker })
      schedule.register(registry)
      backups.register(registry)
    },
    requestLog,
    trustProxy,
    exposeTags,
    onRead: (event) => {
      readings.note(event)
      missed.note(event)
    },
    errors: {
      language,
      words: words.failure,
      siteName: () => look().name,
      siteStyle: () => look().style,
    },
    logger,
  }).catch(async (error: unknown) => {
    prepared.reject(error)
    await stopProcesses()
    throw startError(error, host, port)
  })

  process.on('SIGHUP', () => {
    Promise.all(processes.map((one) => one.replace())).catch((error: unknown) =>
      logger.error({ err: error }, 'The processes could not be replaced.'),
    )
  })
  // A port that is taken stops the start before the store is touched; from here on readers are told to wait.
  const preparing = prepareStore()
  let isStopping = false
  const stop = async () => {
    isStopping = true
    await edge.close()
    // A migration is not cut short.
    await preparing.catch(() => {})
    await Promise.all([readings.close(), missed.close()])
    await stopProcesses()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)

  await preparing
  prepared.resolve()
  await renderers.ready.catch((error: unknown) => {
    if (!isStopping) throw error
  })
  if (isStopping) return
  look = followSiteLook(() => renderers.address())
  process.stdout.write(`Warta answers at ${siteUrl} (${host}:${edge.port}).\n`)
}

/** Makes the data folder, for this account only. */
function takeDataDir(settings: Environment): void {
  try {
    makeFolder(settings.dataDir)
    chmodSync(settings.dataDir, 0o700)
  } catch (error) {
    const reason = describeStoreFailure(error, settings)
    throw new CannotStart(
      reason ?? `DATA_DIR (${settings.dataDir}) cannot be used: ${String(error)}`,
    )
  }
}

/** In development the renderer answers without an edge, so that every change shows at once. */
function runDevelopment(): void {
  const renderer = spawn(process.execPath, ['server/renderer/renderer.ts'], { stdio: 'inherit' })
  renderer.once('exit', (code) => process.exit(code ?? 0))
  process.once('SIGTERM', () => renderer.kill())
}

/**
 * Runs migrations and loads starter content in a separate process, whose memory is then free again.
 * @throws {CannotStart} when it fails; it has printed why
 */
async function prepareStore(): Promise<void> {
  const parameters = [...LOADING, 'server/prepare-store.ts']
  const [status] = await once(spawn(process.execPath, parameters, { stdio: 'inherit' }), 'exit')
  if (status !== 0) throw new CannotStart('The store could not be prepared; see the error above.')
}

function startError(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(`PORT ${port} is taken on ${host}. Set PORT to a free one.`)
    case 'EACCES':
      return new CannotStart(`PORT ${port} cannot be opened. Set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`HOST ${host} is not an address of this machine.`)
    default:
      return error
  }
}
