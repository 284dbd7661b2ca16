import type { Endpoint } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { wholePicture } from '#content/intake/photo/photo-framing.ts'
import { readOriginal } from '#content/intake/photo/photo-originals.ts'
import { verifyPhoto } from '#content/intake/photo/photo-verification.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { may } from '#content/newsroom/people/user-access.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { refuse } from '#content/store/refused.ts'

/**
 * `GET /api/media/:id/whole`: the whole photo as a JPEG, whatever its frame, for accounts that may change photos.
 * Answers 403 to others, and 404 for a photo that is gone or whose rights have ended.
 */
export const wholePhotoEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/whole',
  method: 'get',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    if (!may('media', 'update')({ req })) refuse(403, say('Peran Anda tidak menyunting foto.'))
    const photo = await req.payload.findByID({
      collection: 'media',
      id: Number(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      req,
    })
    const isShown = photo?.original && !photo.withheld && !hasExpired(photo.expiresAt, new Date())
    const bytes = isShown && (await readOriginal(photoStorage(), photo.original ?? ''))
    if (!bytes) refuse(404, say('Foto ini tidak ada lagi.'))
    const picture = await wholePicture(await verifyPhoto(bytes, photo?.filename ?? 'foto'))
    return new Response(new Uint8Array(picture), {
      headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
    })
  },
}
