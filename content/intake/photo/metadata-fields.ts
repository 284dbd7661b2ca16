import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import ExifReader from 'exifreader'
import { sharp } from './photo-engine.ts'

/** Looks up a field of a file by its name in the standard; nothing when it is absent or unreadable. */
export type Fields = (name: string) => string | undefined

/** The most bytes of XMP that are parsed; real packets take some ten thousand. */
const MOST_XMP_BYTES = 1_000_000

/** The head by which the reader knows a packet; in a file it may be missing. */
const PACKET_HEAD = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'

/** The fields of the XMP packet, by their names without prefix. Several values are joined with commas. */
export async function xmpFields(bytes: Buffer): Promise<Fields> {
  // sharp finds the packet in every format, compressed in a PNG too.
  const { xmp } = await sharp(bytes, { limitInputPixels: false }).metadata()
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

/** Of one text in several languages the Indonesian, else the default one; of a list every entry. */
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

/** Files that say UTF-8 and are not are common: then the bytes are what Windows programs write. */
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
