/**
 * Keeps a portal running on sockets that outlive it, and replaces it by another version without a closed door: the new
 * one starts beside the old one, takes connections from the same queue once it can serve, and only then the old one
 * finishes. See portal-messages.ts for what they tell each other.
 * @module
 */
import type { BoundSocket } from 'node:net'
import { KeptPortal, type PortalCommand, type PortalPlace } from './kept-portal.ts'

/** What a portal is told when it starts. */
export interface PortalStart {
  readonly place: PortalPlace
  /** Whether another portal serves until this one does. */
  readonly isSuccessor: boolean
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
export function keepPortal({ command, sockets }: KeepingOptions): PortalKeeper {
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
      await old.ask({ type: 'hold' }, 'held')
      next.tell({ type: 'held' })
    })
    const failed = next.ended.then((code) => {
      throw new Error(`It ended with ${code} before it served.`)
    })
    try {
      const { origins } = await Promise.race([next.heard('serves'), failed])
      leader = next
      const retired = old.ask({ type: 'retire', origins }, 'retired')
      void retired.then(() => next.tell({ type: 'lead' }))
    } catch (error) {
      if (!running.has(old)) ended.resolve(await old.ended)
      else if (isHeld) old.tell({ type: 'resume' })
      throw error
    } finally {
      successor = undefined
    }
    return old
  }

  let turn: Promise<unknown> = Promise.resolve()
  return {
    ended: ended.promise,
    replace: () => {
      const replaced = turn.then(replace)
      // The place of the old one is free once it has ended.
      turn = replaced.then((old) => old.ended).catch(() => {})
      return replaced.then(() => undefined)
    },
    stop: async () => {
      isStopping = true
      await Promise.all([...running].map((portal) => portal.stop()))
    },
  }
}
