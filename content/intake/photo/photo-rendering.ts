import { availableParallelism } from 'node:os'
import { Semaphore } from 'async-mutex'
import type { Sharp } from 'sharp'
import type { Rendition } from '#content/model/photo/photo.ts'
import { photoDigest, renditionPath } from '#content/model/photo/photo-address.ts'
import {
  cropArea,
  type FocalPoint,
  type PlannedRendition,
  photoRecipe,
} from '#content/model/photo/photo-recipe.ts'
import { encode, encodePreview } from './photo-encoding.ts'
import { photoMutex } from './photo-engine.ts'
import { photoInformation } from './photo-information.ts'
import type { VerifiedPhoto } from './photo-verification.ts'
import { averageColour, uprightPicture, type WorkingPicture } from './photo-working-picture.ts'
import { rightsPacket } from './rights-packet.ts'

/** A rendered photo. `width` and `height` are those of the upright original in its frame, in pixels; `renditions` is empty before it is rendered. */
export interface RenderedPhoto {
  /** Names the folder of its files: `/media/<digest>/`. */
  digest: string
  width: number
  height: number
  placeholder: string
  renditions: Rendition[]
}

/**
 * Measures a photo without rendering it: what a page needs to keep its place. Takes a tenth of a second, where
 * {@link renderPhoto} takes seconds.
 */
export function measurePhoto(photo: VerifiedPhoto, focal: FocalPoint): Promise<RenderedPhoto> {
  return photoMutex.runExclusive(async () => {
    const { width, height } = photo
    const whole = { left: 0, top: 0, width, height }
    const picture = await uprightPicture(photo, [{ area: whole, width: SAMPLE_WIDTH }])
    const placeholder = await averageColour(picture, whole)
    return {
      digest: photoDigest(photo, focal),
      width,
      height,
      placeholder,
      renditions: [],
    }
  })
}

/** Stores rendered files; `path` is a file's address on the site. */
export interface RenditionSink {
  /** The file at that path, if it was rendered before. */
  read(path: string): Promise<Buffer | undefined>
  write(path: string, bytes: Buffer): Promise<void>
}

/** Enough pixels across for an average colour. */
const SAMPLE_WIDTH = 64

/** JPEGs of at least this width, which search engines and previews use, contain the rights metadata. */
const WIDTH_WITH_RIGHTS = 1200

/** The files to make of a recipe. */
type FileChoice = (recipe: readonly PlannedRendition[]) => ReadonlySet<PlannedRendition>

/**
 * Renders a photo into the files that pages use, all of them or those that are `chosen`: upright, in sRGB, transparency on its ground, without metadata except the
 * rights. They are written before this resolves; of the others only the address is known. Paths contain a digest of the source, so existing files are
 * reused, and an interrupted import resumes quickly.
 */
export function renderPhoto(
  photo: VerifiedPhoto,
  focal: FocalPoint,
  sink: RenditionSink,
  chosen: FileChoice = (recipe) => new Set(recipe),
): Promise<RenderedPhoto> {
  return photoMutex.runExclusive(async () => {
    const { width, height } = photo
    const digest = photoDigest(photo, focal)
    const recipe = photoRecipe(photo, focal)
    const rights = rightsPacket(await photoInformation(photo.bytes))
    const now = chosen(recipe)
    const picture = await uprightPicture(photo, [...now])
    const renditions = await mapInParallel(recipe, async (planned): Promise<Rendition> => {
      const path = renditionPath(digest, planned)
      const { crop, format } = planned
      const file = { crop, format, width: planned.width, height: planned.height, path }
      if (!now.has(planned)) return file
      const kept = await sink.read(path)
      const bytes = kept ?? (await encoded(picture, planned, rights))
      if (!kept) await sink.write(path, bytes)
      return { ...file, bytes: bytes.length }
    })
    const placeholder = await averageColour(picture, { left: 0, top: 0, width, height })
    return { digest, width, height, placeholder, renditions }
  })
}

/** Renders one file of a photo, for which it was planned before. */
export function renderFile(
  photo: VerifiedPhoto,
  focal: FocalPoint,
  file: Pick<Rendition, 'crop' | 'format' | 'width' | 'height'>,
): Promise<Buffer> {
  return photoMutex.runExclusive(async () => {
    const planned = { ...file, area: cropArea(photo, file.crop, focal) }
    const rights = rightsPacket(await photoInformation(photo.bytes))
    return encoded(await uprightPicture(photo, [planned]), planned, rights)
  })
}

function encoded(picture: WorkingPicture, planned: PlannedRendition, rights: string | undefined) {
  const cut = picture.cut(planned.area, planned)
  if (planned.format !== 'jpeg') return encode(cut, planned.format)
  const described: Sharp = rights && planned.width >= WIDTH_WITH_RIGHTS ? cut.withXmp(rights) : cut
  return planned.crop === 'preview' ? encodePreview(described) : encode(described, 'jpeg')
}

/** Maps `items` in parallel, as many at once as there are cores. Rejects only after all of them have settled. */
async function mapInParallel<Item, Result>(
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
