import { plainText } from '#content/intake/legacy/plain-text.ts'
import { sortedRenditions } from '#content/intake/wire/sent/sent-pictures.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import type { WirePicture } from '#content/intake/wire/wire-piece.ts'

/** The pictures in the text of NITF, each with its files. */
export function nitfPictures(content: XmlElement): WirePicture[] {
  return content.within('media').flatMap((media): WirePicture[] => {
    if (!/^(?:image|photo|picture)$/i.test(media.attribute('media-type') ?? 'image')) return []
    const references = media.all('media-reference')
    const words = (name: string) =>
      plainText(
        media
          .all(name)
          .map((each) => each.text())
          .join(' '),
      )
    const renditions = references.flatMap((reference) => {
      const href = reference.attribute('source') ?? reference.attribute('name')
      const contentType = reference.attribute('mime-type')
      const width = Number(reference.attribute('width'))
      const height = Number(reference.attribute('height'))
      return href
        ? [
            {
              name: reference.attribute('name') ?? '',
              href,
              ...(contentType && { contentType }),
              ...(width > 0 && { width }),
              ...(height > 0 && { height }),
            },
          ]
        : []
    })
    const creator = words('media-producer')
    const attribute = (name: string) =>
      references.map((each) => each.attribute(name)).find(Boolean) ?? ''
    const copyright = attribute('copyright')
    return [
      {
        ...sortedRenditions(renditions),
        alt: attribute('alternate-text'),
        caption: words('media-caption'),
        credit: attribute('source-credit') || creator,
        ...(creator && { creator }),
        ...(copyright && { copyright }),
        aiUse: 'none',
      },
    ]
  })
}
