/**
 * `POST /api/articles/kilat`: publishes breaking news and returns its address.
 * @module
 */
import { addDataAndFileToRequest, type Endpoint, ValidationError } from 'payload'
import { type DeskText, sayIn } from '#content/base/desk-words/say.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { refuse } from '#content/store/refused.ts'
import { flashOrder } from './flash-order.ts'
import { publishFlash } from './publish-flash.ts'

const LABELS: Readonly<Record<string, DeskText>> = {
  headline: 'Judul',
  section: 'Rubrik',
  body: 'Paragraf pertama',
  hours: 'Pita berita penting',
}

/** The endpoint, mounted below the stories. */
export const flashEndpoint: Omit<Endpoint, 'root'> = {
  path: '/kilat',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    if (!mayWithSome(signedIn(req), 'publish')) {
      refuse(
        403,
        say('Hanya editor yang dapat menerbitkan berita kilat. Ajukan beritanya sebagai draf.'),
      )
    }
    await addDataAndFileToRequest(req)
    const order = flashOrder(say).safeParse(req.data)
    if (!order.success) {
      const errors = order.error.issues.map(({ path, message }) => {
        const field = String(path[0] ?? 'headline')
        const label = LABELS[field]
        return { path: field, label: label ? say(label) : field, message }
      })
      throw new ValidationError({ collection: 'articles', errors, req }, req.t)
    }
    const flash = await publishFlash(req, order.data, new Date())
    return Response.json(flash, { status: 201, headers: { 'cache-control': 'private, no-store' } })
  },
}
