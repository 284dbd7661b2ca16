import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayRole } from '#content/model/people/permissions.ts'
import { ROLES } from '#content/model/people/user.ts'

/** What is decided about the guide to setting up the portal. */
export interface SetupChoices {
  /** Whether the account has put it away. */
  isHidden: boolean
  /** Steps settled by hand, by any administrator: there is one portal to set up. */
  settled: readonly string[]
}

const KEY = 'siapkan-portal'
const stored = z.object({
  isHidden: z.boolean().catch(false),
  settled: z.array(z.string()).catch([]),
})
const preference = z.object({
  user: z.object({ value: z.number() }),
  value: stored.catch({ isHidden: false, settled: [] }),
})

/** The choices of the account of `req`, with what other administrators have settled, in Payload's own preferences. */
export async function setupChoices(req: PayloadRequest): Promise<SetupChoices> {
  const administrators = await req.payload.find({
    collection: 'users',
    where: { role: { in: ROLES.filter((role) => mayRole(role, 'settings', 'update')) } },
    select: {},
    depth: 0,
    pagination: false,
    req,
  })
  const { docs } = await req.payload.db.find<z.input<typeof preference>>({
    collection: 'payload-preferences',
    where: choicesOf(administrators.docs.map(({ id }) => id)),
    pagination: false,
    req,
  })
  const choices = docs.map((found) => preference.parse(found))
  return {
    isHidden: choices.some(({ user, value }) => user.value === req.user?.id && value.isHidden),
    settled: [...new Set(choices.flatMap(({ value }) => value.settled))],
  }
}

/** Stores the choices of the account of `req`. */
export async function keepSetupChoices(req: PayloadRequest, value: SetupChoices): Promise<void> {
  if (!req.user) return
  await req.payload.db.upsert({
    collection: 'payload-preferences',
    where: choicesOf([req.user.id]),
    data: { key: KEY, user: { relationTo: 'users', value: req.user.id }, value },
    req,
  })
}

const choicesOf = (accounts: readonly number[]) => ({
  and: [
    { key: { equals: KEY } },
    { 'user.value': { in: accounts } },
    { 'user.relationTo': { equals: 'users' } },
  ],
})
