/**
 * Creates, lists and revokes links to a draft.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { absolute, previewPath } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { actorOf } from '#content/newsroom/story/workflow/log-writing.ts'
import { linkDigest, newLinkKey } from './preview-link.ts'

const HOUR = 60 * 60 * 1000
/** Milliseconds after its end at which a link is deleted. */
const REMEMBERED = 30 * 24 * HOUR

/** A link as listed at the desk. Only its creator sees its address, once. */
export interface PreviewLink {
  id: number
  until: string
  /** Name of the creator. */
  actor: string
}

/** Creates a link to the story `id`, valid for `hours` from `now`. */
export async function makeLink(
  req: PayloadRequest,
  id: number,
  hours: number,
  now: Date,
): Promise<{ address: string }> {
  const key = newLinkKey()
  const forgotten = new Date(now.getTime() - REMEMBERED).toISOString()
  await req.payload.delete({
    collection: 'preview-links',
    where: { until: { less_than: forgotten } },
    req,
  })
  await req.payload.create({
    collection: 'preview-links',
    data: {
      article: id,
      digest: linkDigest(key),
      until: new Date(now.getTime() + hours * HOUR).toISOString(),
      by: req.user?.id ?? null,
      actor: actorOf(req),
    },
    depth: 0,
    req,
  })
  return { address: absolute({ url: environment().siteUrl }, previewPath(key)) }
}

/** The links to the story `id` that are valid at `now`, newest first. */
export async function goodLinks(
  req: PayloadRequest,
  id: number,
  now: Date,
): Promise<PreviewLink[]> {
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: { article: { equals: id }, until: { greater_than: now.toISOString() } },
    sort: '-createdAt',
    limit: 0,
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id, until, actor }) => ({ id, until, actor }))
}

/** Revokes a link to the story `id`; does nothing if it is not one of them. */
export async function revokeLink(req: PayloadRequest, id: number, link: number): Promise<void> {
  await req.payload.delete({
    collection: 'preview-links',
    where: { article: { equals: id }, id: { equals: link } },
    req,
  })
}
