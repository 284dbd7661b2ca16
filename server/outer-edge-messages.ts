/**
 * What a portal and its outer edges tell each other. Both are of one version, since the portal starts them.
 * @module
 */
import { z } from 'zod'

/** What the portal asks: each request has a number, which the answer names. */
const request = z.discriminatedUnion('type', [
  /** Purge these pages; the answer says that they are gone. */
  z.object({
    type: z.literal('purge'),
    id: z.int(),
    tags: z.union([z.literal('all'), z.array(z.string())]),
    soft: z.boolean().optional(),
    spare: z.boolean().optional(),
  }),
  /** The answer has what is measured. */
  z.object({ type: z.literal('measure'), id: z.int() }),
  /** Another portal takes connections: take no more, and end when those that are open have ended. */
  z.object({ type: z.literal('retire'), id: z.int() }),
])

const toOuter = z.union([
  request,
  /** The portal sends every purge from here on, so that readers may come. */
  z.object({ type: z.literal('serve') }),
])

const fromOuter = z.discriminatedUnion('type', [
  /** It can serve, and has nothing in memory. */
  z.object({ type: z.literal('loaded') }),
  z.object({
    type: z.literal('done'),
    id: z.int(),
    metrics: z.array(z.looseObject({})).optional(),
  }),
  /** Addresses that were asked for in vain. */
  z.object({ type: z.literal('missed'), asked: z.array(z.string()) }),
])

/** A message to an outer edge. */
export type ToOuter = z.output<typeof toOuter>
/** A message from an outer edge. */
export type FromOuter = z.output<typeof fromOuter>
/** A request without its number. */
export type OuterAsk =
  z.output<typeof request> extends infer Each
    ? Each extends unknown
      ? Omit<Each, 'id'>
      : never
    : never

/** Reads a message of the portal; undefined for any other. */
export const readToOuter = (message: unknown): ToOuter | undefined =>
  toOuter.safeParse(message).data

/** Reads a message of an outer edge; undefined for any other. */
export const readFromOuter = (message: unknown): FromOuter | undefined =>
  fromOuter.safeParse(message).data
