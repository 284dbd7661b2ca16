/**
 * `GET /api/articles/link-card?url=`: what a link card to a page should say, for every account of the desk.
 * @module
 */
import type { Endpoint } from 'payload'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { refuse } from '#content/store/refused.ts'
import { askPage } from './page-asking.ts'

const LONGEST_ADDRESS = 2_000

/** The endpoint, mounted below the stories. */
export const linkCardEndpoint: Omit<Endpoint, 'root'> = {
  path: '/link-card',
  method: 'get',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    signedIn(req)
    const address = req.searchParams.get('url') ?? ''
    if (!isWebAddress(address) || address.length > LONGEST_ADDRESS) {
      refuse(400, say('Tulis alamat lengkap yang diawali https:// atau http://.'))
    }
    const asked = await askPage(address, environment().siteUrl)
    if (asked === 'private')
      refuse(400, say('Alamat itu tidak ada di internet. Periksa alamatnya.'))
    if (asked === 'unreachable' || !asked.title) {
      refuse(404, say('Judul halaman itu tidak dapat diambil. Tulis sendiri.'))
    }
    return Response.json(asked, { headers: { 'cache-control': 'private, no-store' } })
  },
}
