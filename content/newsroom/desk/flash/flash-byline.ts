import type { PayloadRequest } from 'payload'
import { ownByline } from '#content/newsroom/people/own-byline.ts'

/** The name under which breaking news of the account of `req` is published; `undefined` if it has no byline. */
export async function flashByline(req: PayloadRequest): Promise<string | undefined> {
  const [id] = ownByline({ req, user: req.user }) ?? []
  if (id === undefined) return undefined
  const author = await req.payload.findByID({
    collection: 'authors',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  return author?.name
}
