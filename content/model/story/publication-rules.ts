/**
 * What stops a publication, because a machine could show nothing of the story. Everything else only advises.
 * @module
 */
import type { Say } from '#content/base/desk-words/say.ts'
import type { Rendition } from '#content/model/photo/photo.ts'

/** WhatsApp shows no narrower picture, none heavier, and none wider than four times its height (Meta, 2026). */
const WHATSAPP = { width: 300, bytes: 600_000, ratio: 4 } as const

/** Why a story with this headline cannot be published; `undefined` where it can. */
export function headlineFault(headline: string, say: Say): string | undefined {
  // Controls, marks of direction, joiners, accents alone and spaces print nothing in a feed, a title or a card.
  return /[^\p{C}\p{Z}\p{M}]/u.test(headline)
    ? undefined
    : say('Judul ini tidak memuat satu huruf pun yang tampak. Tulis judul yang dapat dibaca.')
}

/** Why a story with this photo cannot be published; without any preview file its card is shown instead. */
export function photoFault(
  renditions: readonly Pick<Rendition, 'crop' | 'format' | 'width' | 'height' | 'bytes'>[],
  say: Say,
): string | undefined {
  const preview = renditions
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
