/**
 * The editions of a page. Next.js renders each page once for all of them; what stands in some only is marked
 * where it is made, and the renderer leaves the rest out.
 * @module
 */

/** Which pictures a reader of the text edition chose, as the parameter `gambar` names it; none without. */
export type PictureChoice = 'tanpa' | 'kecil' | 'penuh'

/** The query parameter that names the choice. */
export const PICTURES = 'gambar'

/**
 * Where a part of a page stands: in the full edition alone, there for who saves data alone, in the text edition
 * alone, or in the text edition with these pictures.
 */
export type Edition = 'full' | 'saver' | 'text' | `text-${PictureChoice}`

/** The element around a part that some editions have. It is never inside another of its kind. */
export const MARK = 'only-in'

/** Bytes as they stand beside a picture: `kilobytes(12_345)` is `13 KB`. */
export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`
