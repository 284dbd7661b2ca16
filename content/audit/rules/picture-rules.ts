/**
 * Rules of chats and social networks on the picture of a link preview.
 * @module
 */

import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type RuleSource, sources } from '#content/audit/fetch/rule-source.ts'
import { metaContent } from '#content/audit/read/head-facts.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import { pageRule } from './page-rule.ts'
import { isPicture, pictureOf, pictureRule } from './picture-rule.ts'
import { PREVIEW_MACHINES } from './preview-rules.ts'
import { advice, fine, type Rule, refused } from './rule.ts'

/** A machine's limits for the picture: most bytes, least width and height in pixels. */
interface PictureLimits {
  source: RuleSource
  most: number
  narrowest: number
  lowest: number
  /** The level of a picture that is too small. */
  small: 'refused' | 'cut'
}

const MB = 1_000_000
const WHATSAPP_RATIO = 4
const X_FORMATS = ['jpeg', 'png', 'webp', 'gif']
const WHATSAPP_IN_PRACTICE = 300_000

const LIMITS: Partial<Record<MachineId, PictureLimits>> = {
  whatsapp: {
    source: sources.whatsapp,
    most: 600_000,
    narrowest: 300,
    lowest: 1,
    small: 'refused',
  },
  facebook: {
    source: sources.facebookImages,
    most: 8 * MB,
    narrowest: 600,
    lowest: 315,
    small: 'cut',
  },
  x: { source: sources.x, most: 5 * MB, narrowest: 300, lowest: 157, small: 'cut' },
  linkedin: { source: sources.linkedin, most: 5 * MB, narrowest: 401, lowest: 1, small: 'cut' },
}

/** Rules on the picture of a preview, by machine. */
export const pictureRules: readonly Rule<PageObservation>[] = [
  ...PREVIEW_MACHINES.map((machine) => reachable(machine)),
  ...Object.entries(LIMITS).map(([machine, limits]) => limitRule(machine as MachineId, limits)),
  pictureRule('whatsapp', 'picture-ratio', sources.whatsapp, ({ width, height }) => {
    const ratio = Math.max(width / height, height / width)
    if (ratio <= WHATSAPP_RATIO) return fine
    return refused(
      `Gambar ${width}x${height} melebihi perbandingan 4:1.`,
      'Potong menjadi 1200x630.',
    )
  }),
  pictureRule('whatsapp', 'picture-direct', sources.whatsapp, ({ redirected, address }) =>
    redirected
      ? refused(`Gambar dialihkan: ${address}`, 'Sebut alamat gambar yang langsung menjawab.')
      : fine,
  ),
  pictureRule('whatsapp', 'picture-light', sources.whatsappPractice, ({ bytes }) => {
    if (bytes <= WHATSAPP_IN_PRACTICE || bytes > (LIMITS.whatsapp?.most ?? 0)) return fine
    return advice(
      `Gambar ${kilobytes(bytes)}; di atas 300 KB sering tidak tampil.`,
      'Mampatkan sampai di bawah 300 KB.',
    )
  }),
  pictureRule('x', 'picture-format', sources.x, ({ format }) =>
    X_FORMATS.includes(format)
      ? fine
      : refused(`Gambar berjenis ${format}.`, 'Sebut JPEG, PNG, WebP, atau GIF.'),
  ),
  pageRule('facebook', 'picture-announced', sources.facebookImages, ({ head }, observed) => {
    const picture = pictureOf(observed, head, 'facebook')
    if (!isPicture(picture)) return fine
    const width = Number(metaContent(head, 'og:image:width'))
    const height = Number(metaContent(head, 'og:image:height'))
    if (!width || !height) {
      return advice(
        'Tidak ada og:image:width dan og:image:height; bagikan pertama tampil tanpa gambar.',
        `Tulis ${picture.width} dan ${picture.height}.`,
      )
    }
    if (width === picture.width && height === picture.height) return fine
    return advice(
      `Ukuran yang disebut ${width}x${height}, sebenarnya ${picture.width}x${picture.height}.`,
      'Sebut ukuran yang sebenarnya.',
    )
  }),
]

function reachable(machine: MachineId): Rule<PageObservation> {
  const { source } = machineReaders[machine]
  return pageRule(machine, 'picture', source, ({ head }, observed) => {
    const picture = pictureOf(observed, head, machine)
    if (!picture) return fine
    const { address, failure, status = 0, format } = picture
    if (failure) return refused(`Gambar gagal diambil. ${failure.message}`, 'Perbaiki og:image.')
    if (status < 200 || status >= 300) {
      return refused(`Gambar ${address} dijawab ${status}.`, 'Sebut gambar yang ada.')
    }
    if (format === undefined) {
      return refused(`${address} bukan gambar yang terbaca.`, 'Sebut JPEG atau PNG.')
    }
    if (format === 'svg') return refused('Gambarnya SVG.', 'Sebut JPEG atau PNG.')
    return fine
  })
}

function limitRule(machine: MachineId, limits: PictureLimits): Rule<PageObservation> {
  const { most, narrowest, lowest, small, source } = limits
  return pictureRule(machine, 'picture-size', source, ({ bytes, width, height }) => [
    ...(bytes > most
      ? refused(`Gambar ${kilobytes(bytes)}.`, `Perkecil sampai di bawah ${kilobytes(most)}.`)
      : []),
    ...(width < narrowest || height < lowest
      ? [
          {
            level: small,
            seen: `Gambar hanya ${width}x${height} piksel.`,
            todo: 'Beri gambar 1200x630 piksel.',
          },
        ]
      : []),
  ])
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('id-ID')} KB`
