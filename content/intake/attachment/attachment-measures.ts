/**
 * Recognises and measures a file by its content: what it is called does not count. It reads what anybody may have sent, so
 * it runs in a process of its own (`attachment-measuring.ts`).
 * @module
 */
import { readFile, stat } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import {
  type AttachmentFormat,
  type AttachmentMeasures,
  KIND_OF,
} from '#content/model/attachment/attachment.ts'
import { MOST_ATTACHMENT_BYTES } from '#content/model/attachment/attachment-limits.ts'
import type { AttachmentFault } from '#content/model/attachment/attachment-refusal.ts'
import { pagesOf } from './document-reading.ts'
import { recordingOf } from './recording-reading.ts'

/** What a file is, or why it is not taken. */
export type MeasuredFile =
  | { kind: 'measured'; measures: AttachmentMeasures }
  | { kind: 'refused'; fault: AttachmentFault }

const FORMATS: Readonly<Record<string, AttachmentFormat>> = {
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'video/x-m4v': 'mp4',
  'video/quicktime': 'mp4',
  'application/pdf': 'pdf',
}

/** Recognises the file at `path`, checks its size before reading more of it, and measures it. */
export async function measuredFile(path: string): Promise<MeasuredFile> {
  const { size: bytes } = await stat(path)
  if (bytes === 0) return refused({ reason: 'empty' })
  const type = await fileTypeFromFile(path)
  const taken = type && FORMATS[type.mime]
  if (!taken) return refused({ reason: 'unknown', content: type?.ext.toUpperCase() ?? 'data' })
  const limit = MOST_ATTACHMENT_BYTES[KIND_OF[taken]]
  if (bytes > limit) return refused({ reason: 'too-heavy', kind: KIND_OF[taken], bytes, limit })
  const read =
    taken === 'pdf' ? await pagesOf(new Uint8Array(await readFile(path))) : await recordingOf(path)
  if ('reason' in read) return refused(read)
  return { kind: 'measured', measures: { bytes, ...read } }
}

const refused = (fault: AttachmentFault): MeasuredFile => ({ kind: 'refused', fault })
