/**
 * Faults that block publication, because machines could not show the story. All other checks only advise.
 * @module
 */
import type { Say } from '#content/base/desk-words/say.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import { isMade } from '#content/model/photo/photo-renditions.ts'

/** Limits of WhatsApp's previews: least width, most bytes, and greatest width divided by height (Meta, 2026). */
const WHATSAPP = { width: 300, bytes: 600_000, ratio: 4 } as const

/** Why a story with this headline cannot be published; `undefined` if it can. */
export function headlineFault(headline: string, say: Say): string | undefined {
  // Control characters, direction marks, joiners, lone accents and spaces are invisible in a feed, a title or a card.
  return /[^\p{C}\p{Z}\p{M}]/u.test(headline)
    ? undefined
    : say('Judul ini tidak memuat satu huruf pun yang tampak. Tulis judul yang dapat dibaca.')
}

/** Why a story with this photo cannot be published; `undefined` if it can. Without a preview file a card replaces it. */
export function photoFault(renditions: readonly Rendition[], say: Say): string | undefined {
  const preview = renditions
    .filter(isMade)
    .filter(({ crop, format }) => crop === 'preview' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)[0]
  if (!preview) return undefined
  const { width, height, bytes } = preview
  if (width >= WHATSAPP.width && bytes <= WHATSAPP.bytes && width <= height * WHATSAPP.ratio) {
    return undefined
  }
  return say(
    'WhatsApp tidak akan menampilkan foto ini ({width} × {height} piksel, {size} KB). Pilih foto yang lebarnya sedikitnya {least} piksel, atau terbitkan tanpa foto.',
    { width, height, size: Math.ceil(bytes / 1000), least: WHATSAPP.width },
  )
}
