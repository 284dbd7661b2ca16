/**
 * The pictures of a story on their way in, and the stories that it leads to.
 * @module
 */

import type {
  IncomingBlock,
  IncomingPicture,
  IncomingStory,
} from '#content/intake/copy/incoming-story.ts'
import { blockPictures, type StoredBlock } from '#content/model/story/body.ts'
import {
  type PreparationOptions,
  type PreparedPhoto,
  preparePhoto,
} from '#content/newsroom/photo/photo-preparation.ts'
import { ImportRefused } from './import-refusal.ts'

/** The pictures of a copy, about to be stored. */
export type PreparedPictures = ReadonlyMap<IncomingPicture, PreparedPhoto>

/** How the pictures of a copy are taken in. */
export interface PictureOptions extends Pick<PreparationOptions, 'renderLater'> {
  /** The bytes of a picture by the name that the copy gives it. */
  readPicture: (file: string) => Promise<Buffer>
}

/** Prepares every picture of the copy that has a file; nothing is locked meanwhile. */
export async function preparePictures(
  incoming: IncomingStory,
  { readPicture, ...options }: PictureOptions,
): Promise<PreparedPictures> {
  const pictures = [
    ...(incoming.photo ? [incoming.photo] : []),
    ...incoming.body.flatMap((block) => blockPictures(block)),
  ]
  const prepared = new Map<IncomingPicture, PreparedPhoto>()
  for (const picture of pictures) {
    if (picture.file) {
      prepared.set(
        picture,
        await preparePhoto(await readPicture(picture.file), picture.file, options),
      )
    }
  }
  return prepared
}

/**
 * The body with ids in place of what the copy says of its pictures and of the stories it leads to.
 * @throws {ImportRefused} for a picture without a file, and for a story that is not there
 */
export async function bodyWithIds(
  blocks: readonly IncomingBlock[],
  pictureId: (picture: IncomingPicture) => Promise<number | undefined>,
  storyId: (slug: string) => Promise<number | undefined>,
): Promise<StoredBlock[]> {
  const picture = async (incoming: IncomingPicture) =>
    (await pictureId(incoming)) ?? refuseBody(`gambar “${incoming.alt}” tidak menyebut berkasnya.`)
  return Array.fromAsync(blocks, async (block): Promise<StoredBlock> => {
    switch (block.type) {
      case 'image':
      case 'chart':
        return { ...block, picture: await picture(block.picture) }
      case 'gallery':
        return { ...block, pictures: await Array.fromAsync(block.pictures, picture) }
      case 'related': {
        const story = await storyId(block.story)
        const missing = `Baca juga menyebut berita “${block.story}” yang belum ada. Impor berita itu lebih dahulu, atau perbaiki slug-nya.`
        return { type: 'related', story: story ?? refuseBody(missing) }
      }
      default:
        return block
    }
  })
}

function refuseBody(reason: string): never {
  throw new ImportRefused(`body: ${reason}`)
}
