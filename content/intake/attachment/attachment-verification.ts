/**
 * Verifies an attachment by its content: what the file is called does not count.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import {
  type AttachmentFormat,
  type AttachmentMeasures,
  KIND_OF,
} from '#content/model/attachment/attachment.ts'
import { MOST_ATTACHMENT_BYTES } from '#content/model/attachment/attachment-limits.ts'
import {
  type AttachmentFault,
  AttachmentRefused,
} from '#content/model/attachment/attachment-refusal.ts'
import { pagesOf } from './document-reading.ts'
import { recordingOf } from './recording-reading.ts'

/** A file that was read; `digest` is the SHA-256 of its bytes, in hexadecimal digits. */
export interface VerifiedAttachment extends AttachmentMeasures {
  digest: string
}

const FORMATS: Readonly<Record<string, AttachmentFormat>> = {
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'video/x-m4v': 'mp4',
  'video/quicktime': 'mp4',
  'application/pdf': 'pdf',
}

/**
 * Verifies the file at `path`: recognises it by its content, checks its size before reading more of it, and measures it.
 * @throws {AttachmentRefused} if it is not acceptable; the message is for the editor
 */
export async function verifyAttachment(
  path: string,
  fileName: string,
): Promise<VerifiedAttachment> {
  const refused = (fault: AttachmentFault) => new AttachmentRefused(fileName, fault)
  const { size: bytes } = await stat(path)
  if (bytes === 0) throw refused({ reason: 'empty' })
  const type = await fileTypeFromFile(path)
  const taken = type && FORMATS[type.mime]
  if (!taken) throw refused({ reason: 'unknown', content: type?.ext.toUpperCase() ?? 'data' })
  const limit = MOST_ATTACHMENT_BYTES[KIND_OF[taken]]
  if (bytes > limit) throw refused({ reason: 'too-heavy', kind: KIND_OF[taken], bytes, limit })
  const measures =
    taken === 'pdf'
      ? { format: taken, pages: await pagesOf(await readFile(path), refused) }
      : await recordingOf(path, refused)
  return { bytes, ...measures, digest: await digestOfFile(path) }
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
