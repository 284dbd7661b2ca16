import { type Say, sayIndonesian } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import type { AttachmentKind } from './attachment.ts'

/** Why a file is rejected as an attachment, with the values for the message. Sizes in bytes. */
export type AttachmentFault =
  | { reason: 'empty' }
  | { reason: 'unknown'; content: string }
  | { reason: 'unplayable'; codec: string }
  | { reason: 'damaged' }
  | { reason: 'locked' }
  | { reason: 'too-complex' }
  | { reason: 'withheld'; title: string }
  | { reason: 'too-heavy'; kind: AttachmentKind; bytes: number; limit: number }

/** A file rejected as an attachment. The Indonesian message names the file, the fault and what to do about it. */
export class AttachmentRefused extends Error {
  override name = 'AttachmentRefused'
  readonly reason: AttachmentFault['reason']
  /** The message in the language of `say`. */
  readonly messageIn: (say: Say) => string

  constructor(fileName: string, fault: AttachmentFault) {
    const messageIn = (say: Say) =>
      say('Berkas “{name}” ditolak: {reason}', {
        name: fileName.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-80),
        reason: faultWords(fault, say),
      })
    super(messageIn(sayIndonesian))
    this.reason = fault.reason
    this.messageIn = messageIn
  }
}

function faultWords(fault: AttachmentFault, say: Say): string {
  const megas = (bytes: number) =>
    (bytes / 1e6).toLocaleString(LOCALES[say.language].intl, {
      maximumFractionDigits: 1,
      roundingMode: 'ceil',
    })
  switch (fault.reason) {
    case 'empty':
      return say('berkasnya kosong. Salin lagi dari alatnya atau minta kirim ulang.')
    case 'unknown':
      return say(
        'isinya {content}. Unggah MP3 atau M4A untuk suara, MP4 (H.264 dan AAC) untuk video, PDF untuk dokumen.',
        { content: fault.content },
      )
    case 'unplayable':
      return say(
        'isinya {codec}, yang tidak dapat diputar di semua ponsel. Ekspor lagi sebagai MP4 dengan H.264 dan AAC, atau sebagai MP3.',
        { codec: fault.codec },
      )
    case 'damaged':
      return say(
        'berkasnya rusak atau terpotong. Salin lagi dari sumbernya atau minta kirim ulang.',
      )
    case 'locked':
      return say('PDF ini terkunci dengan kata sandi. Simpan lagi tanpa kata sandi.')
    case 'too-complex':
      return say(
        'memeriksanya memakan terlalu banyak waktu atau memori. Simpan atau ekspor lagi dengan program lain, lalu unggah.',
      )
    case 'withheld':
      return say(
        'isinya sama dengan lampiran “{title}”, yang hak pakainya sudah berakhir. Bila boleh dipakai lagi, ubah “Boleh dipakai sampai” di lampiran itu.',
        { title: fault.title },
      )
    case 'too-heavy':
      return say('besarnya {size} MB, batasnya {limit} MB. {advice}', {
        size: megas(fault.bytes),
        limit: megas(fault.limit),
        advice: say(ADVICE[fault.kind]),
      })
  }
}

const ADVICE = {
  audio: 'Ekspor lagi sebagai MP3 dengan 128 kbit/s.',
  video: 'Ekspor lagi sebagai MP4 setinggi 720 piksel, atau potong lebih pendek.',
  document: 'Simpan lagi dengan gambar yang lebih kecil.',
} as const satisfies Record<AttachmentKind, string>
