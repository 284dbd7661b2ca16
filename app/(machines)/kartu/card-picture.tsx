import { LRUCache } from 'lru-cache'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { CardDrawing } from '#components/drawing/card-drawing.tsx'
import { cardFonts } from '#components/drawing/card-fonts.ts'
import { BAND_SIZE, YearBand } from '#components/drawing/year-band.tsx'
import { words } from '#content/base/words/words.ts'
import { bandedPreview } from '#content/intake/photo/photo-reading.ts'
import { type Card, cardAddress } from '#content/machines/cards/card.ts'
import { CARD_SIZE } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'

/** By canonical address, since several digests may request one card. About 30 KB each, 200 KB with a photo. */
const pictures = new LRUCache<string, Promise<Buffer<ArrayBuffer>>>({ max: 200 })

/** Draws `card`: a PNG, or a JPEG if it has a photo. Throws if the photo's file is missing. */
export function cardPicture(card: Card, site: Site): Promise<Buffer<ArrayBuffer>> {
  const address = cardAddress(site, card)
  const known = pictures.get(address)
  if (known) return known
  const picture = pictureOf(card, site)
  pictures.set(address, picture)
  picture.catch(() => pictures.delete(address))
  return picture
}

async function pictureOf(card: Card, site: Site): Promise<Buffer<ArrayBuffer>> {
  const { photo, year } = card
  if (photo && year !== undefined) {
    const band = await drawn(<YearBand year={year} site={site} words={words} />, BAND_SIZE)
    const banded = await bandedPreview(photoStorage(), photo.path, band)
    if (!banded) throw new Error(`The photo ${photo.path} of ${card.slug} is not there.`)
    return Buffer.from(banded)
  }
  return drawn(<CardDrawing card={card} site={site} words={words} />, CARD_SIZE)
}

async function drawn(
  drawing: ReactElement,
  size: { width: number; height: number },
): Promise<Buffer<ArrayBuffer>> {
  const answer = new ImageResponse(drawing, { ...size, fonts: await cardFonts() })
  return Buffer.from(await answer.arrayBuffer())
}
