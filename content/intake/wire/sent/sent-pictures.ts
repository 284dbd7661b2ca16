import type { IncomingBlock, IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import type { HtmlPicture } from '#content/intake/legacy/html-blocks.ts'
import { cutWords } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import type { WirePicture, WirePiece } from '#content/intake/wire/wire-piece.ts'
import { LONGEST_CREDIT } from '#content/model/photo/photo-limits.ts'
import type { SentDraft } from './sent-draft.ts'
import type { SentItem } from './sent-item.ts'
import { sentRights } from './sent-rights.ts'

/** The pictures of a piece, while they find their places: on top, in the text where it shows them, or below it. */
export class SentPictures {
  readonly #item: SentItem
  readonly #headline: string
  readonly #draft: SentDraft
  readonly #placed = new Set<WirePicture>()
  #hero: WirePicture | undefined

  constructor(item: SentItem, headline: string, draft: SentDraft) {
    this.#item = item
    this.#headline = headline
    this.#draft = draft
    for (const picture of item.pictures) {
      if (picture.remark) draft.onLoss(picture.remark)
      if (picture.file === undefined) {
        draft.onLoss(
          `Foto “${picture.caption || picture.alt || picture.id || '?'}” datang tanpa berkas yang dapat dipakai.`,
        )
      }
    }
    if (item.hasMainPicture) this.#hero = item.pictures.find(({ file }) => file !== undefined)
    if (this.#hero) this.#placed.add(this.#hero)
  }

  /** The picture at this place among those of the piece, from 1, for a text that names them so. */
  numbered(number: number): IncomingPicture | undefined {
    const picture = this.#item.pictures[number - 1]
    if (picture?.file === undefined) return undefined
    this.#placed.add(picture)
    return this.#incoming(picture)
  }

  /** A picture that the text shows: one of those that came with it, or else one of its own. */
  inText({ src, alt, caption }: HtmlPicture): IncomingPicture | undefined {
    const known = this.#item.pictures.find(
      ({ file, renditions }) => file === src || renditions.some(({ href }) => href === src),
    )
    if (known === this.#hero && known) return undefined
    if (known?.file !== undefined) {
      this.#placed.add(known)
      return this.#incoming({
        ...known,
        alt: known.alt || alt,
        caption: known.caption || plainText(caption),
      })
    }
    const file = pictureFile(src)
    if (file === undefined) {
      this.#draft.onLoss('Gambar tanpa alamat yang terbaca tidak diambil.')
      return undefined
    }
    return this.#incoming({
      file,
      renditions: [],
      alt,
      caption: plainText(caption),
      credit: '',
      aiUse: 'none',
    })
  }

  /** The body with the pictures that have no place yet; a piece without a text has them all in it but for the first. */
  withOthers(body: IncomingBlock[], content: WirePiece['content']): IncomingBlock[] {
    const others = this.#item.pictures.filter(
      (picture) => picture.file !== undefined && !this.#placed.has(picture),
    )
    if (!this.#hero && others.length > 0 && (content === 'picture' || this.#placed.size === 0)) {
      this.#hero = others.shift()
    }
    const [first, ...more] = others.map((picture) => this.#incoming(picture))
    if (!first) return body
    return more.length === 0
      ? [...body, { type: 'image', picture: first }]
      : [...body, { type: 'gallery', pictures: [first, ...more] }]
  }

  /** The picture on top. */
  hero(): IncomingPicture | undefined {
    if (!this.#hero) return undefined
    const picture = this.#incoming(this.#hero)
    this.#draft.understand({ number: 1 }, 'photo', picture.caption ?? picture.alt)
    return picture
  }

  #incoming(picture: WirePicture): IncomingPicture {
    const { file, aiUse, creator } = picture
    const cut = (text: string, maxLength: number, label: string) =>
      cutWords(text, { maxLength, label }, this.#draft.onLoss)
    const caption = picture.caption || picture.alt || this.#headline
    const credit = picture.credit || creator || this.#draft.story.agency || ''
    const assumed = [
      ...(picture.caption ? [] : (['caption'] as const)),
      ...(picture.credit || creator ? [] : (['credit'] as const)),
    ]
    const rights = sentRights({ ...picture, credit }, this.#draft.onLoss)
    return {
      ...(file !== undefined && { file }),
      alt: cut(picture.alt || caption, 300, 'Teks alternatif gambar'),
      caption: cut(caption, 500, 'Keterangan gambar'),
      ...(credit && { credit: cut(credit, LONGEST_CREDIT, 'Kredit gambar') }),
      ...(assumed.length > 0 && { assumed }),
      ...(rights && { rights }),
      aiUse,
    }
  }
}

/** An address on the web, or the name of a file beside the piece, in its folder or below; nothing else. */
function pictureFile(href: string): string | undefined {
  const written = href.trim()
  if (/^https?:\/\//i.test(written)) return URL.parse(written)?.href
  const isBeside =
    /^[^/\\:?#%\0][^\\:?#%\0]*$/.test(written) &&
    !written.split('/').some((part) => part === '..' || part === '')
  return isBeside ? written : undefined
}

/** The kinds of files that photos may have. */
const KINDS = /^image\/(?:jpe?g|pjpeg|png|webp|avif|heic|heif|tiff)$/i

/** The renditions, the largest first, and the file that a story takes of them. */
export function sortedRenditions(
  renditions: readonly WirePicture['renditions'][number][],
): Pick<WirePicture, 'file' | 'renditions'> {
  const sorted = renditions.toSorted(
    (one, other) => (other.width ?? 0) - (one.width ?? 0) || (other.bytes ?? 0) - (one.bytes ?? 0),
  )
  for (const { href, contentType } of sorted) {
    const file = !contentType || KINDS.test(contentType) ? pictureFile(href) : undefined
    if (file !== undefined) return { file, renditions: sorted }
  }
  return { renditions: sorted }
}
