/**
 * The editions of a page. Next.js renders each page once for all editions; components mark the parts that belong to some
 * editions only, and the renderer removes the others.
 * @module
 */

/** The pictures a reader of the text edition chose: the value of the parameter `gambar`, where a missing one means none. */
export type PictureChoice = 'tanpa' | 'kecil' | 'penuh'

/** The query parameter of a {@link PictureChoice}. */
export const PICTURES = 'gambar'

/**
 * Which edition a part of a page belongs to: the full edition, the full edition for readers with data saving on, the
 * text edition, or the text edition with this choice of pictures.
 */
export type Edition = 'full' | 'saver' | 'text' | `text-${PictureChoice}`

/** The element around a part that only some editions have. These elements are never nested. */
export const MARK = 'only-in'

/** A file size as printed beside a picture: `kilobytes(12_345)` is `13 KB`. */
export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`
