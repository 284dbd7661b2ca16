/**
 * A portal: the edge on a socket that it inherits, the renderers behind it and the worker. Started by the keeper
 * (`server/main.ts`) as `portal.ts PLACE`, or `portal.ts PLACE successor` while another portal serves: then it takes
 * connections once it can answer them, and the other one ends. See keeper/portal-messages.ts.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { previewRoot } from '#content/base/address/addresses.ts'
import { readingQuery } from '#content/base/address/reading-query.ts'
import { controlSockets, environment, secret } from '#content/base/settings/environment.ts'
import { RENDERS_EACH } from '#content/base/settings/render-limits.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { readingsFolder } from '#content/reading/readership/readership-batch.ts'
import { yieldBackgroundThreads } from './background-threads.ts'
import { BackupMetrics } from './backup-metrics.ts'
import { CannotStart, startOrSayWhy } from './cannot-start.ts'
import { deskBodyLimit } from './desk-bodies.ts'
import { sessionTest } from './desk-session.ts'
import { type Edge, startEdge } from './edge/edge.ts'
import { isAlive } from './edge/watch/control-socket.ts'
import { listenToKeeper, tellKeeper } from './keeper/keeper-messages.ts'
import type { PortalOrigins } from './keeper/portal-messages.ts'
import { describePortFailure } from './keeper/socket-binding.ts'
import { countMissed, type MissedCounter } from './missed-counter.ts'
import { countReadings } from './reading-counter.ts'
import { expectAnswer, expectReady } from './renderer-trial.ts'
import { registerRestarts } from './restart-metrics.ts'
import { ScheduleMetrics } from './schedule-metrics.ts'
import { followSiteLook, type SiteLook } from './site-look.ts'
import { LOADING, prepareStore, takeDataDir } from './store-preparation.ts'
import type { ChildAddress } from './supervisor/child-process.ts'
import { type Supervisor, superviseChildren } from './supervisor/supervisor.ts'

/** Requests to the desk at the same time of clients that have not signed in. */
const STRANGERS = 4
/** The descriptors that the keeper passes. */
const SOCKETS = { readers: 4, metrics: 5 }
/** Milliseconds that requests to the desk wait while another version changes the store, before they get 503. */
const LONGEST_HOLD = 60_000
/** Milliseconds that another version waits, before it changes the store, for requests to the desk that are under way. */
const LONGEST_SAVE = 5_000
/** Milliseconds between the last request to a renderer and the signal to end. */
const SETTLING = 250
/** Milliseconds that renderers may take for the answers under way when another portal has taken over. */
const LONGEST_ANSWER = 150_000

// It is for the keeper, even if it is sent to all of its processes.
process.on('SIGHUP', () => {})

await startOrSayWhy(() => {
  const [, , place, role] = process.argv
  return startPortal(place === '2' ? 1 : 0, role === 'successor')
})

async function startPortal(place: 0 | 1, isSuccessor: boolean): Promise<void> {
  const settings = environment()
  const { host, port, siteUrl, dataDir, requestLog } = settings
  takeDataDir(settings)
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
    triesOnce: isSuccessor,
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
    triesOnce: isSuccessor,
    niceness: 5,
    logger,
  })
  const schedule = new ScheduleMetrics()
  const backups = new BackupMetrics()
  let worker: Supervisor | undefined
  let mayWork = !isSuccessor
  const startWorker = () => {
    if (!mayWork || worker) return
    worker = superviseChildren({
      command: 'server/worker/worker.ts',
      nodeOptions: LOADING,
      niceness: 10,
      onMessage: (message) => {
        schedule.note(message)
        backups.note(message)
      },
      logger,
    })
  }
  let workerEnded: Promise<void> = Promise.resolve()
  const stopWorker = (): Promise<void> => {
    mayWork = false
    if (worker) workerEnded = worker.stop()
    worker = undefined
    return workerEnded
  }
  const readings = countReadings(readingsFolder(dataDir), (error) =>
    logger.error({ err: error }, 'Readings could not be written; retrying.'),
  )
  // One process counts on from the file. While two serve, for some seconds, it is the one before.
  let missed: MissedCounter | undefined
  const startCountingMissed = async () => {
    missed = await countMissed(dataDir, (error) =>
      logger.error({ err: error }, 'Missed addresses could not be written; retrying.'),
    )
  }
  let look: () => SiteLook = () => ({})

  /** The renderers of the portal that has taken over. */
  let successor: PortalOrigins | undefined
  const pageOrigin = () => successor?.pages ?? renderers.address()
  const deskOrigin = () => successor?.desk ?? desk.address() ?? renderers.address()
  /** While another version changes the store. */
  let hold: PromiseWithResolvers<void> | undefined
  /** Whether it is to begin, or has begun. */
  let isHolding = false
  const endHold = () => {
    isHolding = false
    hold?.resolve()
    hold = undefined
  }

  const { maxMemory, metricsPort, trustProxy, exposeTags } = settings
  const sockets = controlSockets(dataDir)
  const openEdge = () =>
    startEdge({
      host,
      port,
      sockets: SOCKETS,
      origin: pageOrigin,
      passOrigin: () => (hold ? hold.promise.then(deskOrigin) : deskOrigin()),
      controlSocket: sockets[place],
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
        const restarts = { restarts: () => worker?.restarts() ?? 0 }
        registerRestarts(registry, { renderer: renderers, desk, worker: restarts })
        schedule.register(registry)
        backups.register(registry)
      },
      requestLog,
      trustProxy,
      exposeTags,
      onRead: (event) => {
        readings.note(event)
        missed?.note(event)
      },
      errors: {
        language,
        words: words.failure,
        siteName: () => look().name,
        siteStyle: () => look().style,
      },
      logger,
    }).catch((error: unknown) => {
      const reason = describePortFailure(error, host, port)
      throw reason === undefined ? error : new CannotStart(reason)
    })

  let edge: Edge | undefined
  let preparing: Promise<void> = Promise.resolve()
  let isStopping = false
  /** The portal that serves has stopped writing. */
  const held = Promise.withResolvers<void>()
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    // One that waits for its turn does not begin.
    held.resolve()
    await edge?.close()
    // A migration is not cut short.
    await preparing.catch(() => {})
    await Promise.all([readings.close(), missed?.close()])
    await Promise.all([renderers.stop(), desk.stop(), stopWorker()])
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Without its keeper it is unknown to anybody who could end it.
  process.once('disconnect', async () => {
    await Promise.all([readings.close(), missed?.close()])
    process.exit(1)
  })

  const mayLead = Promise.withResolvers<void>()
  listenToKeeper({
    hold: async () => {
      isHolding = true
      // The desk does not wait for a job that is under way, too.
      await stopWorker()
      if (!isHolding || hold) return
      const holding = Promise.withResolvers<void>()
      holding.promise.catch(() => {})
      hold = holding
      const late = () => holding.reject(new Error('The store is being changed.'))
      setTimeout(late, LONGEST_HOLD).unref()
      await edge?.drainPassed(LONGEST_SAVE)
      if (hold !== holding) return
      tellKeeper({ type: 'held' })
    },
    resume: () => {
      endHold()
      mayWork = true
      void workerEnded.then(startWorker)
    },
    held: () => held.resolve(),
    retire: async ({ origins }) => {
      const retired = edge?.retire()
      successor = origins
      endHold()
      await Promise.all([stopWorker(), missed?.close()])
      tellKeeper({ type: 'retired' })
      await delay(SETTLING)
      await Promise.all([renderers.stop(LONGEST_ANSWER), desk.stop(LONGEST_ANSWER)])
      await retired
      await readings.close()
      process.stdout.write(`The portal in ${process.cwd()} has ended.\n`)
      process.exit(0)
    },
    lead: () => mayLead.resolve(),
  })

  const prepare = async () => {
    preparing = prepareStore(async () => {
      if (isSuccessor && !isStopping) {
        tellKeeper({ type: 'migrates' })
        await held.promise
      }
      return !isStopping
    })
    await preparing
    prepared.resolve()
    startWorker()
  }
  try {
    if (isSuccessor) {
      await prepare()
      await expectReady(renderers.ready, 'The renderer')
      await expectReady(desk.ready, 'The desk')
      const origins = { pages: addressOf(renderers), desk: addressOf(desk) }
      await expectAnswer(origins.pages, '/')
      await expectAnswer(origins.desk, '/admin/login')
      edge = await openEdge()
      tellKeeper({ type: 'serves', origins })
      await mayLead.promise
      mayWork = true
      startWorker()
      await startCountingMissed()
      process.stdout.write(`The portal in ${process.cwd()} has taken over.\n`)
    } else {
      for (const socket of sockets) await expectNoEdge(socket)
      await startCountingMissed()
      // From here on readers are told to wait.
      edge = await openEdge()
      await prepare()
      await renderers.ready
      process.stdout.write(`Warta answers at ${siteUrl} (${host}:${edge.port}).\n`)
    }
  } catch (error) {
    if (isStopping) return
    // One that hangs would outlive this process.
    await Promise.all([renderers.stop(0), desk.stop(0)])
    throw error
  }
  look = followSiteLook(pageOrigin)
}

/** @throws {Error} when a portal with this data folder runs that is not kept by the same process */
async function expectNoEdge(socket: string): Promise<void> {
  if (await isAlive(socket)) throw new Error(`Another edge already listens on ${socket}.`)
}

function addressOf(supervisor: Supervisor): ChildAddress {
  const address = supervisor.address()
  if (!address) throw new Error('A renderer ended as soon as it was ready.')
  return address
}
