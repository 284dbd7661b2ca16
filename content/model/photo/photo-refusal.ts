import { type Say, sayIndonesian } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'

/** Why a file is rejected as a photo, with the values for the message. Sizes in pixels and bytes. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'not-an-image'; content: string }
  | { reason: 'disguised'; content: string }
  | { reason: 'unsupported'; content: string }
  | { reason: 'animated' }
  | { reason: 'damaged' }
  | { reason: 'undecodable' }
  | { reason: 'too-heavy'; bytes: number; limit: number }
  | { reason: 'too-many-pixels'; width: number; height: number; limit: number }
  | { reason: 'too-small'; width: number; height: number; limit: number }

/** A file rejected as a photo. The Indonesian message names the file, the fault and what to do about it. */
export class PhotoRefused extends Error {
  override name = 'PhotoRefused'
  readonly reason: Refusal['reason']
  /** The message in the language of `say`. */
  readonly messageIn: (say: Say) => string

  constructor(fileName: string, refusal: Refusal) {
    const messageIn = (say: Say) =>
      say('Foto “{name}” ditolak: {reason}', {
        name: printable(fileName, say),
        reason: words(refusal, say),
      })
    super(messageIn(sayIndonesian))
    this.reason = refusal.reason
    this.messageIn = messageIn
  }
}

function words(refusal: Refusal, say: Say): string {
  const megas = (number: number) =>
    (number / 1e6).toLocaleString(LOCALES[say.language].intl, {
      maximumFractionDigits: 1,
      roundingMode: 'ceil',
    })
  switch (refusal.reason) {
    case 'empty':
      return say('berkasnya kosong. Salin lagi dari kamera atau minta kirim ulang.')
    case 'not-an-image':
      return say(
        'isinya {content}, bukan foto. Unggah foto JPEG, PNG, WebP, AVIF, HEIC, atau GIF tanpa animasi.',
        { content: contentName(refusal.content, say) },
      )
    case 'disguised':
      return say(
        'namanya foto, tetapi isinya {content}. Unggah foto JPEG, PNG, WebP, AVIF, HEIC, atau GIF tanpa animasi.',
        { content: contentName(refusal.content, say) },
      )
    case 'unsupported':
      return say(
        'format {content} tidak didukung. Simpan atau ekspor dahulu sebagai JPEG, lalu unggah lagi.',
        { content: refusal.content },
      )
    case 'animated':
      return say('gambarnya bergerak. Simpan satu bingkai sebagai JPEG atau PNG, lalu unggah lagi.')
    case 'damaged':
      return say(
        'berkasnya rusak atau terpotong. Salin lagi dari sumbernya atau minta kirim ulang.',
      )
    case 'undecodable':
      return say(
        'foto HEIC ini tidak dapat dibuka: rusak, terpotong, atau terlalu lama diurai. Ekspor sebagai JPEG, lalu unggah lagi; di iPhone, pilih Pengaturan › Kamera › Format › Paling Kompatibel.',
      )
    case 'too-heavy':
      return say(
        'besarnya {size} MB, batasnya {limit} MB. Simpan lagi sebagai JPEG dengan mutu 90.',
        { size: megas(refusal.bytes), limit: megas(refusal.limit) },
      )
    case 'too-many-pixels':
      return say(
        'ukurannya {pixels} piksel ({size} megapiksel), batasnya {limit} megapiksel. Kecilkan dahulu, misalnya menjadi lebar 6000 piksel.',
        {
          pixels: pixels(refusal),
          size: megas(refusal.width * refusal.height),
          limit: megas(refusal.limit),
        },
      )
    case 'too-small':
      return say(
        'ukurannya {pixels} piksel, sisi pendeknya harus paling sedikit {limit} piksel. Minta foto aslinya, bukan gambar mini.',
        { pixels: pixels(refusal), limit: refusal.limit },
      )
  }
}

/** Only these two are translated: names of formats are the same in every language. */
const contentName = (content: string, say: Say): string =>
  content === 'teks' || content === 'data tak dikenal' ? say(content) : content

const pixels = ({ width, height }: { width: number; height: number }) => `${width} x ${height}`

/** A file name fit for a message: without folders and control characters, shortened if longer than 80 characters. */
function printable(fileName: string, say: Say): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (name === '') return say('tanpa nama')
  return name.length > 80 ? `${name.slice(0, 60)}…${name.slice(-15)}` : name
}
