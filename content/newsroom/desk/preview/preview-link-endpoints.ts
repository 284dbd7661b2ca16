/**
 * `/api/articles/:id/preview-links`: lists the valid links to a draft (GET), adds one (POST) and revokes one (DELETE
 * with its id appended). For accounts that may edit the story.
 * @module
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { storyAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { refuse } from '#content/store/refused.ts'
import { LINK_HOURS } from './preview-link-times.ts'
import { goodLinks, makeLink, revokeLink } from './stored-preview-links.ts'

const order = z.object({ hours: z.number().refine((hours) => hours in LINK_HOURS) })

const path = '/:id/preview-links'

/** The endpoints, mounted below the stories. */
export const previewLinkEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path,
    method: 'get',
    handler: async (req) => answer(req, await draftToShare(req)),
  },
  {
    path,
    method: 'post',
    handler: async (req) => {
      const id = await draftToShare(req)
      const { data } = order.safeParse(await req.json?.().catch(() => undefined))
      if (!data) {
        refuse(400, sayIn(req.i18n)('Pilih berapa lama tautan ini berlaku.'))
      }
      return answer(req, id, await makeLink(req, id, data.hours, new Date()))
    },
  },
  {
    path: `${path}/:link`,
    method: 'delete',
    handler: async (req) => {
      const id = await draftToShare(req)
      await revokeLink(req, id, Number(req.routeParams?.link))
      return answer(req, id)
    },
  },
]

/**
 * Returns the id of the draft in the request.
 * @throws {Refused} if the account may not edit it, or the story has been published
 */
async function draftToShare(req: PayloadRequest): Promise<number> {
  const say = sayIn(req.i18n)
  const { story, standing, person } = await storyAtDesk(req)
  if (!mayStory(person, 'edit', standing)) {
    refuse(403, say('Hanya yang dapat menyunting berita ini yang dapat membagikannya.'))
  }
  if ((await storedStory(story.id, req))?.firstPublishedAt) {
    refuse(409, say('Berita ini sudah terbit. Bagikan alamatnya.'))
  }
  return story.id
}

const answer = async (req: PayloadRequest, id: number, made: { address?: string } = {}) =>
  Response.json(
    { ...made, links: await goodLinks(req, id, new Date()) },
    { headers: { 'cache-control': 'private, no-store' } },
  )
