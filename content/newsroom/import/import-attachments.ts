/**
 * The recordings, films and documents of an imported story.
 * @module
 */
import type { PayloadRequest } from 'payload'
import type { IncomingAttachment, IncomingStory } from '#content/intake/copy/incoming-story.ts'
import {
  ATTACHMENT_TAKEN,
  keepAttachment,
  type TakenFile,
} from '#content/newsroom/attachment/attachment-upload.ts'
import { dropNote } from '#content/newsroom/photo/file-removal.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { afterCommit } from '#content/store/transactions.ts'
import type { PictureOptions } from './import-pictures.ts'

/** The kept files of a copy, before their records are stored. */
export type PreparedAttachments = ReadonlyMap<IncomingAttachment, PreparedAttachment>

interface PreparedAttachment {
  taken: TakenFile
  captions?: string
}

/**
 * Keeps the file of every attachment of the copy. Holds no lock meanwhile.
 * @throws {AttachmentRefused} naming the file and the fault, in Indonesian
 */
export async function prepareAttachments(
  req: PayloadRequest,
  { body }: Pick<IncomingStory, 'body'>,
  { readPicture }: Pick<PictureOptions, 'readPicture'>,
): Promise<PreparedAttachments> {
  const prepared = new Map<IncomingAttachment, PreparedAttachment>()
  for (const block of body) {
    if (block.type !== 'attachment') continue
    const { file, captions } = block.file
    const data = await readPicture(file)
    prepared.set(block.file, {
      taken: await keepAttachment(req, { data }, file.split('/').at(-1) ?? file),
      ...(captions && { captions: (await readPicture(captions)).toString('utf8') }),
    })
  }
  return prepared
}

/** Returns the id of the record of an attachment: the one of the same file and title, or a new one. */
export async function storeAttachment(
  { taken, captions }: PreparedAttachment,
  { file, title, credit, aiUse, transcript }: IncomingAttachment,
  poster: number | undefined,
  req: PayloadRequest,
): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'attachments',
    where: { path: { equals: taken.path }, title: { equals: title } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  const [known] = docs
  if (known) {
    await afterCommit(req, () => dropNote(photoStorage(), taken.claim))
    return known.id
  }
  const record = await req.payload.create({
    collection: 'attachments',
    data: {
      title,
      aiUse,
      credit: credit ?? null,
      captions: captions ?? null,
      transcript: transcript ?? null,
      poster: poster ?? null,
    },
    // Its bytes are kept already; Payload only wants to know their name and number.
    file: {
      name: file.split('/').at(-1) ?? file,
      data: Buffer.alloc(0),
      size: taken.bytes,
      mimetype: 'application/octet-stream',
    },
    context: { [ATTACHMENT_TAKEN]: taken },
    req,
  })
  return record.id
}
