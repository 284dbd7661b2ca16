/**
 * What the keeper of the port and portals tell each other. The other side may be of an earlier or later version: a
 * message or field that it does not know is left alone.
 * @module
 */
import { z } from 'zod'

const address = z.object({ host: z.string(), port: z.number() })
/** Where the renderers of a portal listen. */
const origins = z.object({ pages: address, desk: address })

const toPortal = z.discriminatedUnion('type', [
  /** Another version is about to change the store: keep the desk waiting, and let nothing else write. */
  z.object({ type: z.literal('hold') }),
  /** The other version failed: go on. */
  z.object({ type: z.literal('resume') }),
  /** To a successor: the portal that serves has stopped writing, change the store. */
  z.object({ type: z.literal('held') }),
  /** A successor takes connections: take no more, finish, ask its renderers, and end. */
  z.object({ type: z.literal('retire'), origins }),
  /** To a successor: the one before has ended its worker. */
  z.object({ type: z.literal('lead') }),
])

const fromPortal = z.discriminatedUnion('type', [
  /** The store is about to be changed; the answer is `held`. */
  z.object({ type: z.literal('migrates') }),
  /** After `hold`: the worker has ended, no new request reaches the desk, and those under way are answered or slow. */
  z.object({ type: z.literal('held') }),
  /** A successor takes connections. */
  z.object({ type: z.literal('serves'), origins }),
  /** After `retire`: the worker has ended. */
  z.object({ type: z.literal('retired') }),
])

/** Where the renderers of a portal listen. */
export type PortalOrigins = z.output<typeof origins>
/** A message of the keeper. */
export type ToPortal = z.output<typeof toPortal>
/** A message of a portal. */
export type FromPortal = z.output<typeof fromPortal>

/** Reads a message of the keeper; undefined for any other. */
export const readToPortal = (message: unknown): ToPortal | undefined =>
  toPortal.safeParse(message).data

/** Reads a message of a portal; undefined for any other. */
export const readFromPortal = (message: unknown): FromPortal | undefined =>
  fromPortal.safeParse(message).data
