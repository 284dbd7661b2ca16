/**
 * `POST /api/articles/link-card-picture`: takes a copy of the picture that a page shows of itself, for every account that
 * may add photos. Answers with the id of the photo.
 * @module
 */
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { refuse } from '#content/store/refused.ts'
import { storeLinkPicture } from './link-picture.ts'

const order = z.object({ url: z.string().max(2_000).refine(isWebAddress) })

/** The endpoint, mounted below the stories. */
export const linkPictureEndpoint: Omit<Endpoint, 'root'> = {
  path: '/link-card-picture',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    signedIn(req)
    const { data } = order.safeParse(await req.json?.().catch(() => undefined))
    if (!data) refuse(400, say('Tulis alamat lengkap yang diawali https:// atau http://.'))
    const id = await storeLinkPicture(req, data.url)
    return Response.json({ id }, { status: 201, headers: { 'cache-control': 'private, no-store' } })
  },
}
