import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import type { SendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { environment } from '#content/base/settings/environment.ts'
import {
  LONGEST_CREDIT,
  LONGEST_RIGHTS_NOTE,
  MOST_BYTES,
} from '#content/model/photo/photo-limits.ts'
import { refuse } from '#content/store/refused.ts'
import { type AnsweredPage, askPage, sendToPublic } from './page-asking.ts'

/**
 * Stores a copy of the picture that the page at `address` shows of itself, as a photo of the library with the page's
 * site as its credit: verified, compared with others and rendered like any upload. Returns the id of the photo.
 * @throws {Refused} if there is no picture to be had
 * @throws {ValidationError} if it is no photo, or one that is there already
 */
export async function storeLinkPicture(
  req: PayloadRequest,
  address: string,
  send: SendOutgoing = sendToPublic,
): Promise<number> {
  const { siteUrl } = environment()
  const page = await askPage(address, siteUrl, send)
  const told: AnsweredPage = typeof page === 'object' ? page : { address }
  const bytes = told.picture && (await bytesAt(told.picture, siteUrl, send))
  if (!bytes) {
    const say = sayIn(req.i18n)
    refuse(404, say('Gambar halaman itu tidak dapat diambil. Unggah sendiri, atau biarkan kosong.'))
  }
  const { origin, pathname, hostname } = new URL(told.address)
  const site = told.provider ?? hostname.slice(0, LONGEST_CREDIT)
  const rights = `. Haknya pada ${site}.`
  const source = `Gambar dari ${origin}${pathname}`.slice(0, LONGEST_RIGHTS_NOTE - rights.length)
  const photo = await req.payload.create({
    collection: 'media',
    data: {
      alt: told.title ?? site,
      caption: told.description ?? told.title ?? site,
      credit: site,
      rightsNote: `${source}${rights}`,
      aiUse: 'none',
      focusX: 50,
      focusY: 50,
    },
    file: { data: bytes, name: 'gambar-halaman.jpg', mimetype: 'image/jpeg', size: bytes.length },
    overrideAccess: false,
    depth: 0,
    req,
  })
  return photo.id
}

async function bytesAt(
  url: string,
  siteUrl: string,
  send: SendOutgoing,
): Promise<Buffer | undefined> {
  try {
    const { status, body } = await send(url, {
      method: 'GET',
      headers: { accept: 'image/avif,image/webp,image/*', 'user-agent': `Warta (+${siteUrl})` },
      timeLimit: 10_000,
      mostBytes: MOST_BYTES,
      redirects: 3,
    })
    return status === 200 && body.length > 0 ? body : undefined
  } catch {
    // No such host, not on the public internet, too long, or too slow.
    return undefined
  }
}
