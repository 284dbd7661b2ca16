import { decodeCopy } from '#content/intake/copy/copy-decoding.ts'
import { type Reading, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { damagedLine, mendMojibake } from '#content/intake/copy/mojibake.ts'
import { readMarkdownStory } from '#content/intake/markdown/markdown-story.ts'
import { readWireCopy } from '#content/intake/wire/wire-copy.ts'
import {
  type DeskSource,
  KNOWN_TABLE,
  SourceTable,
} from '#content/intake/wire/words/source-table.ts'

/**
 * Reads the story in a file of copy: Markdown if it begins with front matter, wire copy otherwise. `fileName` only serves
 * to detect a `.md` file without front matter. `desk` are the agencies that the newsroom has added to the known ones.
 * @throws {UnreadableCopy} with the line and the reason, in Indonesian
 */
export function readCopy(
  bytes: Uint8Array,
  fileName?: string,
  desk: readonly DeskSource[] = [],
): Reading {
  const { text, lines } = mendMojibake(decodeCopy(bytes))
  refuseDamage(text)
  refuseOtherFormats(text)
  const reading = readText(text, fileName, desk)
  const mended = lines.map((line) => ({
    line,
    message: 'Diperbaiki: huruf yang rusak oleh salah pengodean (seperti â€œ). Periksa baris ini.',
  }))
  return mended.length === 0
    ? reading
    : { ...reading, warnings: [...mended, ...reading.warnings].toSorted(byLine) }
}

function readText(
  text: string,
  fileName: string | undefined,
  desk: readonly DeskSource[],
): Reading {
  if (/^---[ \t]*\n/.test(text)) return readMarkdownStory(text)
  if (/\.(?:md|markdown)$/i.test(fileName ?? '')) {
    throw new UnreadableCopy(
      'Berkas Markdown harus diawali data berita di antara dua baris ---, sekurangnya headline.',
      1,
    )
  }
  return readWireCopy(text, desk.length === 0 ? KNOWN_TABLE : new SourceTable(desk))
}

/** Formats of agencies' machines: their embargoes and marks stand in fields that no text has. */
function refuseOtherFormats(text: string): void {
  const start = text.slice(0, 2000).trimStart()
  const name = /^(?:<\?xml\b|<(?:nitf|newsitem|newsml|rss|feed|packageitem|newsmessage)\b)/iu.test(
    start,
  )
    ? 'XML (NITF, NewsML, atau RSS)'
    : /^[{[]\s*"|^\[\s*\{/u.test(start)
      ? 'JSON (misalnya ninjs)'
      : /=(?:C[2-9A-F]|[DEF][\dA-F])(?:=[89AB][\dA-F])+/u.test(text)
        ? 'surat mentah (quoted-printable)'
        : undefined
  if (!name) return
  throw new UnreadableCopy(
    `Ini ${name}, bukan teks. Buka di programnya, salin tulisannya saja, lalu simpan sebagai teks biasa. Salin juga embargonya bila ada.`,
    1,
  )
}

function refuseDamage(text: string): void {
  const line = damagedLine(text)
  if (line === undefined) return
  throw new UnreadableCopy(
    'Huruf di baris ini rusak oleh salah pengodean dan tidak dapat dipulihkan dengan pasti. Simpan ulang naskah aslinya sebagai UTF-8.',
    line,
  )
}

const byLine = (a: { line?: number }, b: { line?: number }) => (a.line ?? 0) - (b.line ?? 0)
