/**
 * Keeps a portal running on sockets that outlive it, and replaces it by another version without a closed door: the new
 * one starts beside the old one, takes connections from the same queue once it can serve, and only then the old one
 * finishes. See portal-messages.ts for what they tell each other.
 * @module
 */
import type { BoundSocket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { KeptPortal, type PortalCommand, type PortalPlace } from './kept-portal.ts'
import type { PortalOrigins } from './portal-messages.ts'

/** What a portal is told when it starts. */
export interface PortalStart {
  readonly place: PortalPlace
  /** Whether another portal serves until this one does. */
  readonly isSuccessor: boolean
}

/** Milliseconds for which portals are waited for. */
export interface KeepingPatience {
  /** Until it says that its worker has ended, which finishes the job under way or is killed. */
  readonly answer: number
  /** From being told to retire until it has ended, which connections and answers under way delay. */
  readonly end: number
  /** From its end until its worker, which it has not ended, has ended by itself: `ORPHAN_LIFE` of the worker. */
  readonly orphan: number
  /** Between lines in the log, while the desk waits for one that may change the store. */
  readonly reminder: number
}

const PATIENCE: KeepingPatience = {
  answer: 60_000,
  end: 200_000,
  orphan: 30_000,
  reminder: 60_000,
}

/** What to keep running. */
export interface KeepingOptions {
  /**
   * Asked at each start, since there may be another version by then.
   * @throws {Error} when there is none
   */
  readonly command: (start: PortalStart) => PortalCommand
  /** Portals get their descriptors as 4 and following. */
  readonly sockets: readonly BoundSocket[]
  /** Receives lines for the operator. */
  readonly log: (line: string) => void
  /** That of a portal by default; tests have less. */
  readonly patience?: KeepingPatience
}

/** A portal that is kept. */
export interface PortalKeeper {
  /**
   * Replaces the portal; resolves when another one serves. Calls during a replacement wait for its end.
   * @throws {Error} when the new one fails before it serves; the old one then goes on
   */
  replace(): Promise<void>
  /** Asks all portals to finish; resolves when they have ended. */
  stop(): Promise<void>
  /** Resolves with the exit code when the portal has ended by itself, and no other is about to take its place. */
  readonly ended: Promise<number>
}

/** Starts a portal and keeps it until `stop`. */
export function keepPortal({
  command,
  sockets,
  log,
  patience = PATIENCE,
}: KeepingOptions): PortalKeeper {
  const ended = Promise.withResolvers<number>()
  const running = new Set<KeptPortal>()
  let isStopping = false
  let successor: KeptPortal | undefined

  const start = (place: PortalPlace, isSuccessor: boolean): KeptPortal => {
    const descriptors = sockets.map((socket) => socket.fd())
    const portal = new KeptPortal(place, command({ place, isSuccessor }), descriptors)
    running.add(portal)
    void portal.ended.then((code) => {
      running.delete(portal)
      // While a successor starts, the connections of readers wait for it in the queue.
      if (portal === leader && successor === undefined && !isStopping) ended.resolve(code)
    })
    return portal
  }
  let leader: KeptPortal | undefined
  leader = start(1, false)

  const replace = async (): Promise<KeptPortal> => {
    if (isStopping || !leader) throw new Error('The portal is about to end.')
    const old = leader
    const next = start(old.place === 1 ? 2 : 1, true)
    successor = next
    let isHeld = false
    let reminder: NodeJS.Timeout | undefined
    void next.heard('migrates').then(async () => {
      isHeld = true
      if ((await old.ask({ type: 'hold' }, 'held', patience.answer)) === 'late') {
        log(`The portal that serves has not stopped writing within ${seconds(patience.answer)} s.`)
        return next.kill()
      }
      // A stop ends the old one, too, but does not let the new one change the store.
      if (isStopping || successor !== next) return
      next.tell({ type: 'held' })
      const since = performance.now()
      reminder = setInterval(() => {
        const waited = seconds(performance.now() - since)
        log(
          `The new version has not taken over yet, ${waited} s after it began to change the store. The desk waits for it.`,
        )
      }, patience.reminder)
    })
    const failed = next.ended.then((code) => {
      throw new Error(`It ended with ${code} before it served.`)
    })
    try {
      const { origins } = await Promise.race([next.heard('serves'), failed])
      leader = next
      void retire(old, origins).then(() => next.tell({ type: 'lead' }))
    } catch (error) {
      if (!running.has(old)) ended.resolve(await old.ended)
      else if (isHeld) old.tell({ type: 'resume' })
      throw error
    } finally {
      clearInterval(reminder)
      successor = undefined
    }
    return old
  }

  /**
   * Resolves when the worker of the portal has ended. A portal that hangs is killed, since the next change waits for its
   * end; its worker then ends by itself, as after a crash.
   */
  const retire = async (old: KeptPortal, origins: PortalOrigins): Promise<void> => {
    const kill = (what: string, milliseconds: number) => {
      log(`The portal before has not ${what} within ${seconds(milliseconds)} s, and is killed.`)
      old.kill()
    }
    void old.ends(patience.end).then((end) => end === 'late' && kill('ended', patience.end))
    const answer = await old.ask({ type: 'retire', origins }, 'retired', patience.answer)
    if (answer === 'answered') return
    if (answer === 'late') kill('ended its worker', patience.answer)
    await old.ended
    await delay(patience.orphan)
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** Changes of which the portal before has not ended, and those of them of which the new one does not serve yet. */
  const changes = { unfinished: 0, starting: 0 }
  return {
    ended: ended.promise,
    replace: () => {
      if (changes.starting > 0) {
        log('This change waits until the version that is starting has taken over or failed.')
      } else if (changes.unfinished > 0) {
        log('This change waits until the portal of the change before has ended.')
      }
      changes.starting += 1
      changes.unfinished += 1
      const replaced = turn.then(replace).finally(() => {
        changes.starting -= 1
      })
      // The place of the old one is free once it has ended.
      turn = replaced
        .then((old) => old.ended)
        .catch(() => {})
        .then(() => {
          changes.unfinished -= 1
        })
      return replaced.then(() => undefined)
    },
    stop: async () => {
      isStopping = true
      await Promise.all([...running].map((portal) => portal.stop()))
    },
  }
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
