/**
 * Finds a photo that the desk already has: the same file, or the same picture in another size or format.
 * @module
 */
import type { PayloadRequest, Where } from 'payload'
import { isAlike } from '#content/intake/photo/photo-likeness.ts'
import type { Media } from '#content/store/payload-types.ts'
import { readingWith } from '#content/store/transactions.ts'

/** The four parts of a photo's likeness (a perceptual hash) in its record, each indexed. */
export const LIKENESS_FIELDS = ['likeness1', 'likeness2', 'likeness3', 'likeness4'] as const

/** At most this many candidates are compared: pictures of one colour match in every part. */
const MOST_COMPARED = 200

/** Relative difference of the aspect ratio that rounding can cause between two sizes of one picture. */
const ROUNDING = 0.03

/** What is known of an upload before rendering. */
export interface Arrival {
  original: string
  likeness: readonly string[]
  width: number
  height: number
}

/** Returns the record of the same file or else of the same picture; `except` is the id of the record being saved. */
export async function knownPhoto(
  req: PayloadRequest,
  arrival: Arrival,
  except: number | undefined,
): Promise<Pick<Media, 'id' | 'alt' | 'filename'> | undefined> {
  const { original, likeness } = arrival
  const found = async (which: Where, limit: number) => {
    const { docs } = await req.payload.find({
      collection: 'media',
      where: except === undefined ? which : { and: [which, { id: { not_equals: except } }] },
      sort: '-id',
      limit,
      depth: 0,
      pagination: false,
      ...readingWith(req),
    })
    return docs
  }
  const [same] = await found({ original: { equals: original } }, 1)
  if (same) return same
  const alike: Where[] = LIKENESS_FIELDS.map((name, index) => ({
    [name]: { equals: likeness[index] },
  }))
  const candidates = await found({ or: alike }, MOST_COMPARED)
  return candidates.find(
    (photo) => hasSameShape(photo, arrival) && isAlike(likenessOf(photo), likeness),
  )
}

const likenessOf = (photo: Media) => LIKENESS_FIELDS.map((name) => photo[name] ?? '')

function hasSameShape(photo: Media, { width, height }: Arrival): boolean {
  const known = (photo.width ?? 0) / (photo.height ?? 1)
  return Math.abs(known / (width / height) - 1) <= ROUNDING
}
