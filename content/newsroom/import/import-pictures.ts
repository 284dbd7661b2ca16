/**
 * The pictures of an imported story, and the stories that its body links to.
 * @module
 */

import type {
  IncomingAttachment,
  IncomingBlock,
  IncomingPicture,
  IncomingStory,
} from '#content/intake/copy/incoming-story.ts'
import { blockPictures, type StoredBlock, withoutPicture } from '#content/model/story/body.ts'
import {
  type PreparationOptions,
  type PreparedPhoto,
  preparePhoto,
} from '#content/newsroom/photo/photo-preparation.ts'
import type { Statement } from '#content/store/statements.ts'
import { ImportRefused } from './import-refusal.ts'

/** The prepared pictures of a copy, before they are stored. */
export type PreparedPictures = ReadonlyMap<IncomingPicture, PreparedPhoto>

/** How the pictures of a copy are imported. */
export interface PictureOptions extends Pick<PreparationOptions, 'files'> {
  /** Returns the bytes of a picture by the file name in the copy. */
  readPicture: (file: string) => Promise<Buffer>
  /**
   * Called with a picture that cannot be had or used, and the error; the story comes without it. If absent, the story is
   * refused.
   */
  onLostPicture?: (picture: IncomingPicture, error: unknown) => void
  /**
   * The copy came by wire: its pictures are an agency's, also where it names none. `itsStories` says which stories, rows `a` of
   * `articles`, are of its sender.
   */
  wire?: { itsStories: Statement }
  /** Called with a picture of the copy and the id of its photo. */
  onPicture?: (picture: IncomingPicture, id: number) => void
}

/** The pictures of a copy, that on top first. */
export const incomingPictures = ({
  photo,
  body,
}: Pick<IncomingStory, 'photo' | 'body'>): IncomingPicture[] => [
  ...(photo ? [photo] : []),
  ...body.flatMap((block) =>
    block.type === 'attachment' ? (block.file.poster ?? []) : blockPictures(block),
  ),
]

/** Prepares every picture of the copy that has a file. Holds no lock meanwhile. */
export async function preparePictures(
  incoming: Pick<IncomingStory, 'photo' | 'body'>,
  { readPicture, onLostPicture, onPicture: _, ...options }: PictureOptions,
): Promise<PreparedPictures> {
  const prepared = new Map<IncomingPicture, PreparedPhoto>()
  for (const picture of incomingPictures(incoming)) {
    if (!picture.file) continue
    try {
      prepared.set(
        picture,
        await preparePhoto(await readPicture(picture.file), picture.file, options),
      )
    } catch (error) {
      if (!onLostPicture) throw error
      onLostPicture(picture, error)
    }
  }
  return prepared
}

/** The blocks without the pictures that were not prepared. */
export function withPrepared(
  blocks: readonly IncomingBlock[],
  prepared: PreparedPictures,
): IncomingBlock[] {
  return blocks.flatMap((block): IncomingBlock[] => {
    const pictures = blockPictures(block).filter((picture) => prepared.has(picture))
    const [first, second] = pictures
    switch (block.type) {
      case 'image':
      case 'chart':
        return first ? [block] : []
      case 'gallery':
        if (second) return [{ ...block, pictures }]
        return first ? [{ type: 'image', picture: first }] : []
      case 'embed':
        return [{ ...withoutPicture(block), ...(first && { picture: first }) }]
      default:
        return [block]
    }
  })
}

/**
 * Returns the body with ids in place of the copy's pictures, attachments and related stories.
 * @throws {ImportRefused} for a picture or an attachment without a file, and for a missing story
 */
export async function bodyWithIds(
  blocks: readonly IncomingBlock[],
  pictureId: (picture: IncomingPicture) => Promise<number | undefined>,
  storyId: (slug: string) => Promise<number | undefined>,
  attachmentId: (attachment: IncomingAttachment) => Promise<number | undefined>,
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
      case 'embed': {
        const card = withoutPicture(block)
        return block.picture ? { ...card, picture: await picture(block.picture) } : card
      }
      case 'attachment': {
        const { title } = block.file
        const file = await attachmentId(block.file)
        return { ...block, file: file ?? refuseBody(`lampiran “${title}” tidak ada berkasnya.`) }
      }
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
