import { LONGEST_COPY, tidyCopy } from './copy-tidying.ts'
import { UnreadableCopy } from './incoming-story.ts'

/** The first bytes of files often mistaken for text, and their names for editors. */
const OTHER_FILES: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'dokumen Word (.docx) atau arsip ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'dokumen Word (.doc)'],
  ['{\\rtf', 'dokumen RTF'],
  ['\u0089PNG', 'gambar PNG'],
  ['\u00ff\u00d8\u00ff', 'gambar JPEG'],
]

/**
 * Decodes a file of copy as UTF-8 with or without BOM, UTF-16 with BOM, or else Windows-1252, and tidies the text.
 * @throws {UnreadableCopy} if the file is empty, too long, not text, or text in mixed encodings
 */
export function decodeCopy(bytes: Uint8Array): string {
  refuseOtherFiles(bytes)
  if (bytes.length > LONGEST_COPY) {
    throw new UnreadableCopy(
      `Berkas terlalu besar (${Math.ceil(bytes.length / 1024)} KB, paling besar ${LONGEST_COPY / 1024} KB). Simpan satu berita per berkas.`,
    )
  }
  const text = decode(bytes)
  refuseBinary(text)
  const copy = tidyCopy(text)
  if (copy.trim() === '') {
    throw new UnreadableCopy('Berkas kosong. Isi dengan judul dan paragraf berita.')
  }
  return copy
}

function refuseOtherFiles(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const other = OTHER_FILES.find(([signature]) => start.startsWith(signature))
  if (other) {
    throw new UnreadableCopy(
      `Ini ${other[1]}, bukan teks. Simpan naskahnya sebagai teks biasa (.txt).`,
    )
  }
}

function decode(bytes: Uint8Array): string {
  const utf16 = ['utf-16le', 'utf-16be'].find(
    (_, order) => bytes[order] === 0xff && bytes[1 - order] === 0xfe,
  )
  const text = decodeStrictly(bytes, utf16 ?? 'utf-8')
  if (text !== undefined) return text
  if (utf16) throw new UnreadableCopy('Berkas UTF-16 ini rusak. Simpan ulang sebagai UTF-8.')
  refuseMixture(bytes)
  return new TextDecoder('windows-1252').decode(bytes)
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Windows-1252 text rarely contains valid UTF-8 sequences, so bytes with both are damaged UTF-8. */
function refuseMixture(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!/[^\p{ASCII}\ufffd]/u.test(text)) return
  const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length
  throw new UnreadableCopy(
    'Pengodean huruf di sini rusak: sebagian UTF-8, sebagian bukan. Simpan ulang naskah aslinya sebagai UTF-8.',
    line,
  )
}

function refuseBinary(text: string): void {
  if (text.includes('\0')) {
    throw new UnreadableCopy(
      'Berkas berisi byte NUL, jadi bukan teks biasa (atau UTF-16 tanpa BOM). Simpan sebagai UTF-8.',
      text.slice(0, text.indexOf('\0')).split(/\r\n|\r|\n/).length,
    )
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters distinguish binary content from text
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  // A stray control character is tolerated, but one in fifty means binary content.
  if (controls * 50 > text.length) {
    throw new UnreadableCopy(
      'Ini berkas biner, bukan teks. Simpan naskahnya sebagai teks biasa (.txt).',
    )
  }
}
