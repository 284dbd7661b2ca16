/**
 * What an export of WordPress has that no story takes along, so that nothing is lost without a line.
 * @module
 */
import type { LeftBehind } from '#content/intake/legacy/legacy-story.ts'

/** What is counted while an export is read. */
export interface WxrLeft {
  comments: number
  /** Items with comments. */
  commented: number
  /** Items of types that nothing is said of, by the type. */
  types: Map<string, number>
  /** Stories and pages with terms of taxonomies that nothing is said of, by the taxonomy. */
  taxonomies: Map<string, number>
  /** Pictures that a story or page shows: their numbers, or their addresses where they have none. */
  shown: Set<string>
}

/** Nothing yet. */
export const nothingLeft = (): WxrLeft => ({
  comments: 0,
  commented: 0,
  types: new Map(),
  taxonomies: new Map(),
  shown: new Set(),
})

/** Whether a file of the media library is a picture. */
export const isPictureFile = (address: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?)$/i.test(address)

/** An export that was read to its end. */
interface ReadExport {
  site: string
  attachments: ReadonlyMap<string, { url: string }>
  left: WxrLeft
}

/** What the export of a site leaves behind; `keepsComments` if they go to a file. */
export function leftBehind(
  { site, attachments, left }: ReadExport,
  keepsComments: boolean,
): LeftBehind[] {
  const { comments, commented, types, taxonomies, shown } = left
  const unused = [...attachments].filter(([id, { url }]) => {
    const address = URL.parse(url, site || undefined)?.href
    return url !== '' && !shown.has(id) && !(address !== undefined && shown.has(address))
  })
  const urls = unused.map(([, { url }]) => url)
  const pictures = urls.filter(isPictureFile)
  const others = urls.filter((url) => !isPictureFile(url))
  return [
    ...(comments === 0
      ? []
      : [
          {
            id: `${comments} komentar pada ${commented} tulisan tidak diambil${keepsComments ? '; semuanya ada di berkas komentar' : ''}.`,
            en: `${comments} comments on ${commented} posts are not taken${keepsComments ? ', but kept in the file' : '; --comments FILE keeps them'}.`,
          },
        ]),
    ...(pictures.length === 0
      ? []
      : [
          {
            id: `${pictures.length} gambar di pustaka media tidak tampil di tulisan mana pun: tidak diambil.`,
            en: `${pictures.length} pictures of the media library are shown by no post and not taken; the report lists them.`,
            addresses: pictures,
          },
        ]),
    ...(others.length === 0
      ? []
      : [
          {
            id: `${others.length} berkas lain di pustaka media (dokumen, suara, video) tidak diambil.`,
            en: `${others.length} other files of the media library are not taken; the report lists them.`,
            addresses: others,
          },
        ]),
    ...Array.from(types, ([type, count]) => ({
      id: `${count} tulisan berjenis “${type}” tidak diambil.`,
      en: `${count} items of the type “${type}” are not taken; --type ${type}=story or ${type}=page takes them, ${type}=ignore says that this is right.`,
    })),
    ...Array.from(taxonomies, ([name, count]) => ({
      id: `Penggolongan “${name}” pada ${count} tulisan tidak diambil.`,
      en: `The taxonomy “${name}” of ${count} posts is not taken; --taxonomy ${name}=topic or ${name}=section takes it, ${name}=ignore says that this is right.`,
    })),
  ]
}
