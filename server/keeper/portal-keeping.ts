/**
 * Keeps a portal running on sockets that outlive it, and replaces it by another version without a closed door: the new
 * one starts beside the old one, takes connections from the same queue once it can serve, and only then the old one
 * finishes. See portal-messages.ts for what they tell each other.
 * @module
 */
import type { BoundSocket } from 'node:net'
import { KeptPortal, type PortalCommand, type PortalPlace } from './kept-portal.ts'
import type { PortalOrigins } from './portal-messages.ts'

/** What a portal is told when it starts. */
export interface PortalStart {
  readonly place: PortalPlace
  /** Whether another portal serves until this one does. */
  readonly isSuccessor: boolean
}

/** Milliseconds for which a portal that hangs is waited for. */
export interface KeepingPatience {
  /** Until it says that its worker has ended: a job under way is finished. */
  readonly answer: number
  /** From being told to retire until it has ended, which connections and answers under way delay. */
  readonly end: number
}

const PATIENCE: KeepingPatience = { answer: 60_000, end: 200_000 }

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
  /** A minute for an answer and 200 seconds for the end by default. */
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
    void next.heard('migrates').then(async () => {
      isHeld = true
      if ((await old.ask({ type: 'hold' }, 'held', patience.answer)) === 'late') {
        log(`The portal that serves has not stopped writing within ${seconds(patience.answer)} s.`)
        next.kill()
      }
      // A stop ends the old one, too, but does not let the new one change the store.
      if (!isStopping) next.tell({ type: 'held' })
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
      successor = undefined
    }
    return old
  }

  /** Resolves when the portal has ended its worker. One that hangs is killed, since the next change waits for its end. */
  const retire = async (old: KeptPortal, origins: PortalOrigins): Promise<void> => {
    const kill = (what: string, milliseconds: number) => {
      log(`The portal before has not ${what} within ${seconds(milliseconds)} s, and is killed.`)
      old.kill()
    }
    void old.ends(patience.end).then((end) => end && kill('ended', patience.end))
    const answer = await old.ask({ type: 'retire', origins }, 'retired', patience.answer)
    if (answer !== 'late') return
    kill('ended its worker', patience.answer)
    await old.ended
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** Changes that wait for one before, and that one. */
  let changes = 0
  return {
    ended: ended.promise,
    replace: () => {
      if (changes > 0) log('This change waits until the portal of the change before has ended.')
      changes += 1
      const replaced = turn.then(replace)
      // The place of the old one is free once it has ended.
      turn = replaced
        .then((old) => old.ended)
        .catch(() => {})
        .then(() => {
          changes -= 1
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
