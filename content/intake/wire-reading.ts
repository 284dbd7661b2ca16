/**
 * Reads what agencies send, in every format that they send it in. A format is known by what a file holds, never by its
 * name.
 * @module
 */
import { decodeCopy } from '#content/intake/copy/copy-decoding.ts'
import { copyIdentity } from '#content/intake/copy/copy-identity.ts'
import { tidyCopy } from '#content/intake/copy/copy-tidying.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readCopy } from '#content/intake/copy-reading.ts'
import { readFeedPieces } from '#content/intake/wire/feed/feed-piece.ts'
import { isNewsml, readNewsml } from '#content/intake/wire/newsml/newsml-document.ts'
import { readNinjs } from '#content/intake/wire/ninjs/ninjs-piece.ts'
import { isNinjs } from '#content/intake/wire/ninjs/ninjs-sign.ts'
import { readNitf } from '#content/intake/wire/nitf/nitf-piece.ts'
import { readXml } from '#content/intake/wire/sent/xml-tree.ts'
import { readTelegramPieces } from '#content/intake/wire/teleprinter/telegram-piece.ts'
import { isTelegram } from '#content/intake/wire/teleprinter/teleprinter-text.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import {
  type DeskSource,
  KNOWN_TABLE,
  SourceTable,
} from '#content/intake/wire/words/source-table.ts'
import { OF_ITS_WORDS } from '#content/model/wire/piece-identity.ts'

/** The most bytes of a file from an agency. Plain text may have less (`LONGEST_COPY`). */
export const LARGEST_PIECE = 2 * 1024 * 1024

/** What is known of a file before it is read. */
export interface WireReading {
  /** Its name; Markdown without data of a story is refused by it. */
  name?: string
  /** The agencies that the newsroom has added to the known ones. */
  desk?: readonly DeskSource[]
  now?: Date
}

/**
 * The pieces in a file of an agency: one in most formats, all entries of a feed, all items of a message. It is all of
 * them or none: a file that is cut short has none.
 * @throws {UnreadableCopy} with the place and the reason, in Indonesian; nothing else, whatever the bytes are
 */
export function readWire(bytes: Uint8Array, reading: WireReading = {}): WirePiece[] {
  try {
    return readPieces(bytes, reading)
  } catch (error) {
    // What is nested so deep that walking it exhausts the stack.
    if (error instanceof RangeError) throw new UnreadableCopy('Isinya bersarang terlalu dalam.')
    throw error
  }
}

function readPieces(bytes: Uint8Array, reading: WireReading): WirePiece[] {
  if (bytes.length > LARGEST_PIECE) {
    throw new UnreadableCopy(
      `Berkas terlalu besar (${Math.ceil(bytes.length / 1024)} KB, paling besar ${LARGEST_PIECE / 1024} KB).`,
    )
  }
  const { desk = [], now = new Date() } = reading
  const sources = desk.length === 0 ? KNOWN_TABLE : new SourceTable(desk)
  if (isTelegram(bytes)) return readTelegramPieces(bytes, sources)
  const start = beginningOf(bytes)
  if (isFeed(start)) return readFeedPieces(bytes, now)
  if (isXml(start)) return readXmlPieces(bytes, sources)
  if (/^[{[]/.test(start)) {
    const text = utf8(bytes)
    if (isNinjs(text)) return readNinjs(text, sources)
  }
  return [textPiece(bytes, reading)]
}

/** XML in one of the formats of agencies. */
function readXmlPieces(bytes: Uint8Array, sources: SourceTable): WirePiece[] {
  const root = readXml(bytes)
  if (isNewsml(root)) return readNewsml(root, sources)
  if (root.name === 'nitf') return readNitf(root, sources)
  const what = root.name === 'NewsML' ? 'NewsML 1; minta NewsML-G2' : `XML <${root.name}>`
  throw new UnreadableCopy(`Ini ${what}. Yang dibaca: NewsML-G2, NITF, RSS, dan Atom.`, root.line)
}

/** The first characters, without a mark of the encoding and spaces. */
const beginningOf = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8')
    .decode(bytes.subarray(0, 4_096))
    .replace(/^[\uFEFF\s]+/, '')

const isFeed = (start: string): boolean =>
  /^<(?:[\s\S]*?<)?(?:rss|feed|rdf:RDF)[\s>]/.test(start) ||
  /^\{[\s\S]*?"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//.test(start)

/** What says that it is XML, or begins with the root of a known format; HTML and marked text are text. */
const isXml = (start: string): boolean =>
  /^<(?:[a-z]+[A-Z.:]|[A-Z]\w*[a-z])[\w.:]*[\s>]/.test(start) ||
  /^<\?xml\b(?![\s\S]*?<(?:!doctype\s+)?html\b)/i.test(start.slice(0, 600)) ||
  /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+|[\w.-]+:)?(?:nitf|newsmessage|newsitem|packageitem|newsml|conceptitem|knowledgeitem|planningitem)\b/i.test(
    start,
  )

/** JSON is in UTF-8. */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableCopy('JSON ini bukan UTF-8. Minta kirim ulang sebagai UTF-8.')
  }
}

/** Plain text or Markdown, as people save it. */
function textPiece(bytes: Uint8Array, { name, desk = [] }: WireReading): WirePiece {
  const reading = readCopy(bytes, name, desk)
  const { story } = reading
  const isMarkdown = /^---[ \t]*\n/.test(tidyCopy(decodeCopy(bytes)))
  const { held, embargoUntil, photo } = story
  return {
    format: isMarkdown ? 'markdown' : 'text',
    reading,
    content: 'text',
    identity: story.origin ?? { provider: OF_ITS_WORDS, id: copyIdentity(story) },
    status: 'usable',
    isCorrection: false,
    notes: [],
    ...(embargoUntil ? { embargo: embargoUntil } : held && { embargo: 'unknown' as const }),
    subjects: [],
    genres: [],
    places: [],
    keywords: [...story.topics],
    pictures: photo
      ? [
          {
            ...(photo.file !== undefined && { file: photo.file }),
            renditions: [],
            alt: photo.alt,
            caption: photo.caption ?? '',
            credit: photo.credit ?? '',
            aiUse: photo.aiUse,
          },
        ]
      : [],
    isSummary: false,
  }
}
