import type { Image } from 'mdast'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { aiUseIn } from '#content/intake/wire/wire-photo.ts'
import { refuse } from './markdown-refusal.ts'

/** The message for a picture that is not a file in the folder of the copy. */
export const PICTURE_FILE_RULE =
  'Tulis nama berkas gambar di folder naskah, misalnya gambar/peta.png, bukan alamat web atau folder lain.'

/** Whether `file` is a path in the folder of the copy or below it. */
export function isPictureFile(file: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^[/\\~]|\\|(?:^|\/)\.\.(?:\/|$)/iu.test(file) && file.trim() !== ''
}

/**
 * Reads the picture in `![alt](file "caption (credit)")`.
 * @throws {UnreadableCopy} without alternative text, or if the file is outside the folder of the copy
 */
export function markdownPicture(node: Image): IncomingPicture {
  const file = decodedPath(node.url)
  const alt = node.alt?.replace(/\s+/gu, ' ').trim()
  if (!isPictureFile(file))
    refuse(node, `Gambar “${node.url}” tidak dapat dipakai. ${PICTURE_FILE_RULE}`)
  if (!alt)
    refuse(
      node,
      'Gambar tanpa teks pengganti. Tulis apa yang tampak: ![teks pengganti](berkas.jpg).',
    )
  const [, words = '', credit] =
    /^(.*?)\s*(?:\(([^()]+)\))?$/su.exec(node.title?.trim() ?? '') ?? []
  const caption = words.replace(/\s+/gu, ' ').trim()
  const maker = credit?.replace(/^foto\s*:\s*/iu, '').trim()
  return {
    file,
    alt,
    ...(caption && { caption }),
    ...(maker && { credit: maker }),
    aiUse: aiUseIn(maker ?? ''),
  }
}

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
