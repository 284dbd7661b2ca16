import type { AttachmentFormat } from './attachment.ts'

/** The folder of a file by the digest of its content: a changed file gets a new address, and the old one stays up. */
const attachmentFolder = (digest: string): string => `/media/${digest.slice(0, 16)}`

/**
 * The path of an attachment's file; `name` is a slug, which readers get as the name of the file.
 * @example attachmentPath('0f…', 'wawancara', 'mp3') // '/media/0f…/wawancara.mp3'
 */
export const attachmentPath = (digest: string, name: string, format: AttachmentFormat): string =>
  `${attachmentFolder(digest)}/${name}.${format}`

/** The path of captions by the digest of their text. */
export const captionsPath = (digest: string): string => `${attachmentFolder(digest)}/teks.vtt`

/** The folder of a file, given its path. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** Where the files of a folder wait while nobody may see them: beside the originals of photos, which nothing serves. */
export const withheldFolder = (folder: string): string => folder.replace('/media/', '/originals/')

/** The folders of the files of a stored attachment. */
export const foldersOf = (stored: {
  path?: string | null
  captionsPath?: string | null
}): string[] => [stored.path, stored.captionsPath].flatMap((each) => (each ? [folderOf(each)] : []))
