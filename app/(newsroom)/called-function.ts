import { z } from 'zod'

/** Those of Payload's server functions that the desk's pages call. */
const FUNCTIONS = [
  'form-state',
  'render-document',
  'render-document-slots',
  'render-list',
  'table-state',
] as const

const calls = z.object({
  name: z.enum(FUNCTIONS),
  args: z.object({ collectionSlug: z.string().nullish(), globalSlug: z.string().nullish() }),
})

/** What the configuration tells of the desk. */
interface Desk {
  collections: readonly { slug: string }[]
  globals: readonly { slug: string }[]
}

/**
 * Whether `call` is one that the desk's pages make: one of their functions, for a collection that there is, or for the
 * form of a global. Payload fails on any other call with a stack in the log.
 */
export function isDeskCall(call: unknown, { collections, globals }: Desk): boolean {
  const { data } = calls.safeParse(call)
  if (!data) return false
  const { collectionSlug, globalSlug } = data.args
  if (collectionSlug) return collections.some(({ slug }) => slug === collectionSlug)
  return data.name === 'form-state' && globals.some(({ slug }) => slug === globalSlug)
}
