import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import ExifReader from 'exifreader'
import { sharp } from './photo-engine.ts'

/** Looks up a metadata field by its name in the standard; `undefined` if it is absent or unreadable. */
export type Fields = (name: string) => string | undefined

/** The size limit of XMP to parse; real packets have about ten thousand bytes. */
const MOST_XMP_BYTES = 1_000_000

/** The packet header that ExifReader requires; files may lack it. */
const PACKET_HEAD = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'

/** The fields of the XMP packet, by their names without prefix. Multiple values are joined with commas. */
export async function xmpFields(bytes: Buffer): Promise<Fields> {
  // sharp finds the packet in every format, even compressed in a PNG.
  const { xmp } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ xmp: undefined }))
  if (!xmp || xmp.length > MOST_XMP_BYTES) return () => undefined
  const body = xmp.toString('utf8').replace(/^\uFEFF?\s*(?:<\?x(?:packet|ml)[^>]*\?>\s*)*/, '')
  const domParser = new DOMParser({ onError: onErrorStopParsing })
  const tags = attempt(
    () => ExifReader.load(Buffer.from(PACKET_HEAD + body), { expanded: true, domParser }).xmp,
  )
  return (name) => wording(tags?.[name])
}

/** The fields of the IPTC block of a JPEG, by their names in the standard. */
export function iptcFields(bytes: Buffer): Fields {
  const tags = attempt(
    () => ExifReader.load(bytes, { expanded: true, includeTags: { iptc: true } }).iptc,
  )
  const found = new Map<string, unknown>(Object.entries(tags ?? {}))
  return (name) =>
    [found.get(name)]
      .flat()
      .flatMap((tag) => (isIptcTag(tag) ? iptcText(tag) : []))
      .join(', ') || undefined
}

interface XmpTag {
  value: unknown
  attributes: Readonly<Record<string, string>>
  description: string
}

/** The text of a tag: of language alternatives the Indonesian or else the default one, of a list every entry. */
function wording(tag: XmpTag | undefined): string | undefined {
  const entries = Array.isArray(tag?.value) ? (tag.value as readonly XmpTag[]) : []
  const inLanguage = (wanted: RegExp) =>
    entries.find(({ attributes }) => wanted.test(attributes.lang ?? ''))
  return (inLanguage(/^id\b/i) ?? inLanguage(/^x-default$/i) ?? tag)?.description
}

interface IptcTag {
  value: readonly number[]
  description: string
}

const isIptcTag = (tag: unknown): tag is IptcTag =>
  typeof tag === 'object' && tag !== null && 'value' in tag && Array.isArray(tag.value)

/** Many files declare UTF-8 but contain Windows-1252. */
const iptcText = ({ value, description }: IptcTag) =>
  description.includes('\uFFFD')
    ? new TextDecoder('windows-1252').decode(Uint8Array.from(value))
    : description

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
