/**
 * The pictures of a story on their way in.
 * @module
 */
import { type PreparedPhoto, preparePhoto } from '#content/media/media-upload.ts'
import type { IncomingPicture, IncomingStory } from '#content/wire/incoming-story.ts'
import type { Block } from './article-body.ts'
import { ImportRefused } from './article-import-refusal.ts'

/** What the pictures of a copy were rendered into. */
export type PreparedPictures = ReadonlyMap<IncomingPicture, PreparedPhoto>

/** Renders every picture of the copy that has a file; nothing is locked meanwhile. */
export async function preparePictures(
  incoming: IncomingStory,
  readPicture: (file: string) => Promise<Buffer>,
): Promise<PreparedPictures> {
  const pictures = [
    ...(incoming.photo ? [incoming.photo] : []),
    ...incoming.body.flatMap((block) => (block.type === 'image' ? [block.picture] : [])),
  ]
  const prepared = new Map<IncomingPicture, PreparedPhoto>()
  for (const picture of pictures) {
    if (picture.file) {
      prepared.set(picture, await preparePhoto(await readPicture(picture.file), picture.file))
    }
  }
  return prepared
}

/**
 * The body with media ids in place of what the copy says of its pictures.
 * @throws {ImportRefused} for a picture without a file
 */
export async function bodyWithIds(
  blocks: readonly Block<IncomingPicture>[],
  pictureId: (picture: IncomingPicture) => Promise<number | undefined>,
): Promise<Block<number>[]> {
  return Array.fromAsync(blocks, async (block): Promise<Block<number>> => {
    if (block.type !== 'image') return block
    const id = await pictureId(block.picture)
    if (id === undefined) {
      throw new ImportRefused(`body: gambar “${block.picture.alt}” tidak menyebut berkasnya.`)
    }
    return { type: 'image', picture: id }
  })
}
