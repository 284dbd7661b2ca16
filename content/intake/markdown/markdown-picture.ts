import type { Image } from 'mdast'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { aiUseIn } from '#content/intake/wire/wire-photo.ts'
import type { AiUse } from '#content/model/photo/photo.ts'
import { refuse } from './markdown-refusal.ts'

/** The message for a picture that is not a file in the folder of the copy. */
export const PICTURE_FILE_RULE =
  'Tulis nama berkas gambar di folder naskah, misalnya gambar/peta.png, bukan alamat web atau folder lain.'

/** What stands behind `AI:` at the end of a picture's caption. */
export const AI_MARKS: Readonly<Record<AiUse, string>> = {
  none: 'tidak',
  altered: 'diubah',
  generated: 'dibuat',
}

/** Whether `file` is a path in the folder of the copy or below it. */
export function isPictureFile(file: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^[/\\~]|\\|(?:^|\/)\.\.(?:\/|$)/iu.test(file) && file.trim() !== ''
}

/**
 * Reads the picture in `![alt](file "caption (credit) [AI: diubah]")`. Without the mark, the credit says whether AI made
 * the picture.
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
  const [, title = '', mark] =
    /^(.*?)\s*(?:\[AI:\s*(tidak|diubah|dibuat)\])?$/su.exec(node.title?.trim() ?? '') ?? []
  const [, words = '', credit] = /^(.*?)\s*(?:\(([^()]+)\))?$/su.exec(title) ?? []
  const caption = words.replace(/\s+/gu, ' ').trim()
  const maker = credit?.replace(/^foto\s*:\s*/iu, '').trim()
  return {
    file,
    alt,
    ...(caption && { caption }),
    ...(maker && { credit: maker }),
    aiUse: markedUse(mark) ?? aiUseIn(maker ?? ''),
  }
}

/** The use of AI that a mark stands for. */
export const markedUse = (mark: string | undefined): AiUse | undefined =>
  (['none', 'altered', 'generated'] as const).find((use) => AI_MARKS[use] === mark)

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
