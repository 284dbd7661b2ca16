import { escapeUTF8 } from 'entities'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'
import type { PhotoInformation } from './photo-information.ts'

/**
 * The XMP packet for the large JPEGs: creator, credit, copyright and AI use, as stated in the original; `undefined` if
 * it states none of them. Removing this information is illegal (UU 28/2014 art. 7 and 52), and Google reads the credit
 * from here.
 */
export function rightsPacket(photo: PhotoInformation): string | undefined {
  const { creator, credit, copyright, aiUse } = photo
  const fields = [
    creator &&
      `<dc:creator><rdf:Seq><rdf:li>${escapeUTF8(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeUTF8(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escapeUTF8(credit)}</photoshop:Credit>`,
    aiUse !== 'none' &&
      `<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPES[aiUse]}</Iptc4xmpExt:DigitalSourceType>`,
  ].filter(Boolean)
  if (fields.length === 0) return undefined
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${fields.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
