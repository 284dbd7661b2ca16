/**
 * Where an import reads the pictures of another system.
 * @module
 */
import { isOfSite } from '#content/intake/legacy/legacy-story.ts'
import { fetchedPicture, picturesIn } from '#content/newsroom/import/legacy/legacy-pictures.ts'
import { picturesInZips } from '#content/newsroom/import/legacy/zipped-pictures.ts'
import type { NamedFiles } from './import-zips.ts'

/** Returns the file of a picture by its address on the old site. */
export type PictureReader = (address: string) => Promise<Buffer>

/**
 * What reads pictures from the folder or zip that was named for them, else from the zips with the exports: what is not
 * in these is fetched, because nobody has said that all are there.
 */
export function pictureFiles(
  { files, media, zips }: NamedFiles,
  below: string,
  fetched: PictureReader = fetchedPicture,
): PictureReader | undefined {
  if (media !== undefined && !zips.has(media)) return picturesIn(media, below)
  const named = media === undefined ? files : [media]
  const packed = named.flatMap((path) => zips.get(path) ?? []).filter((zip) => zip.hasPictures)
  return packed.length > 0
    ? picturesInZips(
        packed.map(({ zip }) => zip),
        below,
        media === undefined ? fetched : undefined,
      )
    : undefined
}

/** Reads pictures of the site from where they were named; those that it showed from elsewhere are fetched. */
export function picturesOf(request: NamedFiles, below: string, site: string): PictureReader {
  const read = pictureFiles(request, below)
  return (address) => {
    const isHere = isOfSite(address, { site }) && new URL(address).pathname.includes(below)
    return read && isHere ? read(address) : fetchedPicture(address)
  }
}
