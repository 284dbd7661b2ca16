import type { PayloadRequest } from 'payload'
import { z } from 'zod'

/** What an administrator has decided about the guide to setting up the portal. */
export interface SetupChoices {
  isHidden: boolean
  /** Steps settled by hand. */
  settled: readonly string[]
}

const KEY = 'siapkan-portal'
const stored = z.object({
  isHidden: z.boolean().catch(false),
  settled: z.array(z.string()).catch([]),
})

/** The choices of the account of `req`, in Payload's own preferences. */
export async function setupChoices(req: PayloadRequest): Promise<SetupChoices> {
  const found = await req.payload.db.findOne<{ id: number; value?: unknown }>({
    collection: 'payload-preferences',
    where: ownChoice(req),
    req,
  })
  return stored.catch({ isHidden: false, settled: [] }).parse(found?.value)
}

/** Stores the choices of the account of `req`. */
export async function keepSetupChoices(req: PayloadRequest, value: SetupChoices): Promise<void> {
  if (!req.user) return
  await req.payload.db.upsert({
    collection: 'payload-preferences',
    where: ownChoice(req),
    data: { key: KEY, user: { relationTo: 'users', value: req.user.id }, value },
    req,
  })
}

const ownChoice = ({ user }: PayloadRequest) => ({
  and: [
    { key: { equals: KEY } },
    { 'user.value': { equals: user?.id } },
    { 'user.relationTo': { equals: 'users' } },
  ],
})
