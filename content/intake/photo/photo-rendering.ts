import { availableParallelism } from 'node:os'
import { Semaphore } from 'async-mutex'
import type { Sharp } from 'sharp'
import type { Rendition } from '#content/model/photo/photo.ts'
import { photoDigest, renditionPath } from '#content/model/photo/photo-address.ts'
import {
  type FocalPoint,
  type PlannedRendition,
  photoRecipe,
} from '#content/model/photo/photo-recipe.ts'
import { encode, encodePreview } from './photo-encoding.ts'
import { photoTurn } from './photo-engine.ts'
import { photoInformation } from './photo-information.ts'
import type { VerifiedPhoto } from './photo-verification.ts'
import { averageColour, uprightPicture, type WorkingPicture } from './photo-working-picture.ts'
import { rightsPacket } from './rights-packet.ts'

/** What a photo has become. `width` and `height` are those of the upright original; `renditions` may be still to come. */
export interface RenderedPhoto {
  /** The folder of its files: `/media/<digest>/`. */
  digest: string
  width: number
  height: number
  placeholder: string
  renditions: Rendition[]
}

/**
 * What is known of a photo before any of its files is made: what a page needs to keep its place. Takes a tenth of a
 * second, where {@link renderPhoto} takes some.
 */
export function measurePhoto(photo: VerifiedPhoto, focal: FocalPoint): Promise<RenderedPhoto> {
  return photoTurn.runExclusive(async () => {
    const { width, height } = photo
    const whole = { left: 0, top: 0, width, height }
    const picture = await uprightPicture(photo, [{ area: whole, width: SAMPLE_WIDTH }])
    const placeholder = await averageColour(picture, whole)
    return { digest: photoDigest(photo.bytes, focal), width, height, placeholder, renditions: [] }
  })
}

/** Where finished files go; `path` is the file's address below the site. */
export interface RenditionSink {
  /** The file of that address, where it was finished before. */
  read(path: string): Promise<Buffer | undefined>
  write(path: string, bytes: Buffer): Promise<void>
}

/** So few pixels across are enough for an average colour. */
const SAMPLE_WIDTH = 64

/** JPEGs from this width on are the ones that search engines and previews take away: they carry the rights. */
const WIDTH_WITH_RIGHTS = 1200

/**
 * Renders a photo once into every file that pages use: upright, in sRGB, on white where it was transparent,
 * without any metadata but the rights. The files are written before this returns. Their addresses name what they
 * are made of, so one that is there already is not made again: an import that was interrupted goes on quickly.
 */
export function renderPhoto(
  photo: VerifiedPhoto,
  focal: FocalPoint,
  sink: RenditionSink,
): Promise<RenderedPhoto> {
  return photoTurn.runExclusive(async () => {
    const { width, height } = photo
    const digest = photoDigest(photo.bytes, focal)
    const recipe = photoRecipe(photo, focal)
    const rights = rightsPacket(await photoInformation(photo.bytes))
    const picture = await uprightPicture(photo, recipe)
    const renditions = await together(recipe, async (planned): Promise<Rendition> => {
      const path = renditionPath(digest, planned)
      const kept = await sink.read(path)
      const bytes = kept ?? (await encoded(picture, planned, rights))
      if (!kept) await sink.write(path, bytes)
      const { crop, format } = planned
      return {
        crop,
        format,
        width: planned.width,
        height: planned.height,
        bytes: bytes.length,
        path,
      }
    })
    const placeholder = await averageColour(picture, { left: 0, top: 0, width, height })
    return { digest, width, height, placeholder, renditions }
  })
}

function encoded(picture: WorkingPicture, planned: PlannedRendition, rights: string | undefined) {
  const cut = picture.cut(planned.area, planned)
  if (planned.format !== 'jpeg') return encode(cut, planned.format)
  const described: Sharp = rights && planned.width >= WIDTH_WITH_RIGHTS ? cut.withXmp(rights) : cut
  return planned.crop === 'preview' ? encodePreview(described) : encode(described, 'jpeg')
}

/** Does the work for each, as many at once as there are cores; fails only when nothing is under way any more. */
async function together<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const cores = new Semaphore(availableParallelism())
  const outcomes = await Promise.allSettled(
    items.map((item) => cores.runExclusive(() => work(item))),
  )
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  })
}
