/** Why a file is not taken as a photo, with what the message has to name. Sizes in pixels and bytes. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'not-an-image'; content: string }
  | { reason: 'disguised'; content: string }
  | { reason: 'unsupported'; content: string }
  | { reason: 'animated' }
  | { reason: 'damaged' }
  | { reason: 'too-heavy'; bytes: number; limit: number }
  | { reason: 'too-many-pixels'; width: number; height: number; limit: number }
  | { reason: 'too-small'; width: number; height: number; limit: number }

/** A file that is not taken as a photo. The message is Indonesian: which file, what is wrong, the way out. */
export class PhotoRefused extends Error {
  override name = 'PhotoRefused'
  readonly reason: Refusal['reason']

  constructor(fileName: string, refusal: Refusal) {
    super(`Foto “${printable(fileName)}” ditolak: ${words(refusal)}`)
    this.reason = refusal.reason
  }
}

const ACCEPTED = 'Unggah foto JPEG, PNG, WebP, AVIF, atau GIF tanpa animasi.'

function words(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'berkasnya kosong. Salin lagi dari kamera atau minta kirim ulang.'
    case 'not-an-image':
      return `isinya ${refusal.content}, bukan foto. ${ACCEPTED}`
    case 'disguised':
      return `namanya foto, tetapi isinya ${refusal.content}. ${ACCEPTED}`
    case 'unsupported':
      return `format ${refusal.content} tidak didukung. Simpan atau ekspor dahulu sebagai JPEG, lalu unggah lagi.`
    case 'animated':
      return 'gambarnya bergerak. Simpan satu bingkai sebagai JPEG atau PNG, lalu unggah lagi.'
    case 'damaged':
      return 'berkasnya rusak atau terpotong. Salin lagi dari sumbernya atau minta kirim ulang.'
    case 'too-heavy':
      return `besarnya ${inIndonesian(refusal.bytes / 1e6)} MB, batasnya ${inIndonesian(refusal.limit / 1e6)} MB. Simpan lagi sebagai JPEG dengan mutu 90.`
    case 'too-many-pixels':
      return `ukurannya ${pixels(refusal)} piksel (${inIndonesian((refusal.width * refusal.height) / 1e6)} megapiksel), batasnya ${inIndonesian(refusal.limit / 1e6)} megapiksel. Kecilkan dahulu, misalnya menjadi lebar 6000 piksel.`
    case 'too-small':
      return `ukurannya ${pixels(refusal)} piksel, sisi pendeknya harus paling sedikit ${refusal.limit} piksel. Minta foto aslinya, bukan gambar mini.`
  }
}

const pixels = ({ width, height }: { width: number; height: number }) => `${width} x ${height}`

const inIndonesian = (number: number) =>
  number.toLocaleString('id-ID', { maximumFractionDigits: 1, roundingMode: 'ceil' })

/** The name as it may stand in a message: without folders and control characters, not endless. */
function printable(fileName: string): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (name === '') return 'tanpa nama'
  return name.length > 80 ? `${name.slice(0, 60)}…${name.slice(-15)}` : name
}
