/**
 * Searches and lists that an account keeps under a name, in Payload's own preferences.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

/** A search or a list with its filters. */
export interface SavedView {
  name: string
  /** Its address at the desk, with the query. */
  path: string
}

/** The most views an account keeps. */
export const MOST_VIEWS = 30

/** Pages of the desk whose filters stand in their address. */
const KEPT_PATH = /^\/admin\/(?:cari|collections\/articles)\?[\x21-\x7e]+$/
/** Characters of the longest address that is kept: a list with every filter there is. */
const LONGEST_PATH = 1500

/** Whether an address would be kept if it were shorter. */
export const isTooLong = (path: unknown): boolean =>
  typeof path === 'string' && path.length > LONGEST_PATH && KEPT_PATH.test(path)

/** A view as a form sends it. */
export const viewShape = z.object({
  name: z.string().trim().min(1).max(60),
  path: z.string().max(LONGEST_PATH).regex(KEPT_PATH),
})

/** Whose views they are. */
type Owner = Pick<PayloadRequest, 'payload' | 'user'>

const KEY = 'tampilan'
const preference = z.object({ value: z.array(viewShape).catch([]) })

/** The views of the account `owner`, in the order of their names. */
export async function savedViews(owner: Owner): Promise<SavedView[]> {
  if (!owner.user) return []
  const { docs } = await owner.payload.db.find<z.input<typeof preference>>({
    collection: 'payload-preferences',
    where: viewsOf(owner.user.id),
    limit: 1,
    pagination: false,
  })
  const [found] = docs
  return found ? preference.parse(found).value : []
}

/** Keeps `view`; one of the same name is replaced. Returns whether there is room. */
export async function saveView(owner: Owner, view: SavedView): Promise<boolean> {
  const others = (await savedViews(owner)).filter(({ name }) => name !== view.name)
  if (others.length >= MOST_VIEWS) return false
  await keepViews(owner, [...others, view])
  return true
}

/** Forgets the view called `name`. */
export async function forgetView(owner: Owner, name: string): Promise<void> {
  const views = await savedViews(owner)
  await keepViews(
    owner,
    views.filter((view) => view.name !== name),
  )
}

async function keepViews(owner: Owner, views: readonly SavedView[]): Promise<void> {
  if (!owner.user) return
  await owner.payload.db.upsert({
    collection: 'payload-preferences',
    where: viewsOf(owner.user.id),
    data: {
      key: KEY,
      user: { relationTo: 'users', value: owner.user.id },
      value: views.toSorted((one, other) => one.name.localeCompare(other.name, 'id')),
    },
  })
}

const viewsOf = (account: number) => ({
  and: [
    { key: { equals: KEY } },
    { 'user.value': { equals: account } },
    { 'user.relationTo': { equals: 'users' } },
  ],
})
