import type { PhotoInformation } from './photo-information.ts'

/** What IPTC calls a picture that AI made or changed. @see https://cv.iptc.org/newscodes/digitalsourcetype/ */
export const SOURCE_TYPES = {
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  altered: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
} as const

/**
 * The XMP packet that goes into the large JPEGs: who made the photo, whom to credit, whose it is, and whether
 * AI made it, as the original states it. Who passes a photo on may not take that out (UU 28/2014 art. 7 and
 * 52), and Google reads the credit from here. Nothing when the original says nothing of the kind.
 */
export function rightsPacket(photo: PhotoInformation): string | undefined {
  const { creator, credit, copyright, aiUse } = photo
  const fields = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    aiUse !== 'none' &&
      `<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPES[aiUse]}</Iptc4xmpExt:DigitalSourceType>`,
  ].filter(Boolean)
  if (fields.length === 0) return undefined
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${fields.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string) => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
