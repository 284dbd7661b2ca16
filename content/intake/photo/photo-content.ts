import { fileTypeFromBuffer } from 'file-type'

/** The accepted formats of uploads. */
export type OriginalFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'heic'

/**
 * The content of a file, regardless of its name. `picture` is a picture in an unsupported format; `other` is not a
 * picture. `content` is its name for messages.
 */
export type FileContent =
  | { kind: 'photo'; format: OriginalFormat }
  | { kind: 'animation' }
  | { kind: 'picture'; content: string }
  | { kind: 'other'; content: string }

const PHOTOS: Readonly<Record<string, OriginalFormat>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heic',
}

const ANIMATIONS = new Set(['image/apng', 'image/heic-sequence', 'image/heif-sequence'])

/** Recognises the content of a file by its first bytes, without decoding it. */
export async function fileContent(bytes: Uint8Array): Promise<FileContent> {
  const markup = markupName(bytes)
  if (markup) return { kind: 'other', content: markup }
  const type = await fileTypeFromBuffer(bytes)
  if (!type) return { kind: 'other', content: looksLikeText(bytes) ? 'teks' : 'data tak dikenal' }
  if (ANIMATIONS.has(type.mime) || isAvifSequence(bytes)) return { kind: 'animation' }
  const format = PHOTOS[type.mime]
  if (format) return { kind: 'photo', format }
  const content = type.ext.toUpperCase()
  return { kind: type.mime.startsWith('image/') ? 'picture' : 'other', content }
}

/** How much of a text is searched: an SVG may begin with a licence and a document type. */
const HEAD_BYTES = 64 * 1024

function markupName(bytes: Uint8Array): string | undefined {
  const head = decoded(bytes.subarray(0, HEAD_BYTES)).trimStart()
  if (!head.startsWith('<')) return undefined
  if (/<(?:\w+:)?svg[\s>/]/i.test(head)) return 'SVG'
  return /<!doctype html|<html[\s>]/i.test(head) ? 'HTML' : 'XML'
}

function decoded(head: Uint8Array): string {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(head)
}

const looksLikeText = (bytes: Uint8Array) => !bytes.subarray(0, HEAD_BYTES).includes(0)

/** An animated AVIF is marked by its major brand (ISO/IEC 14496-12, 4.3: bytes 8 to 11). */
const isAvifSequence = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(4, 12)) === 'ftypavis'
