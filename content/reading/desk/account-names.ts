import { store } from '#content/newsroom/newsroom.ts'

/** The names of accounts, which only administrators may read as records; of all of them without `ids`. */
export async function accountNames(ids?: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids?.length === 0) return new Map()
  const { docs } = await (await store()).find({
    collection: 'users',
    ...(ids && { where: { id: { in: [...ids] } } }),
    select: { name: true },
    sort: 'name',
    pagination: false,
    depth: 0,
  })
  return new Map(docs.map(({ id, name }) => [id, name ?? '']))
}
