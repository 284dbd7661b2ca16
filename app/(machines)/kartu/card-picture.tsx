import { LRUCache } from 'lru-cache'
import { ImageResponse } from 'next/og'
import { CardDrawing } from '#components/card/card-drawing.tsx'
import { cardFonts } from '#components/card/card-fonts.ts'
import { type Card, cardAddress } from '#content/card/card.ts'
import { CARD_SIZE } from '#content/card/card-text.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'

/** Cards by their true address: many digests may ask for one. About 30 KB each. */
const pictures = new LRUCache<string, Promise<Buffer<ArrayBuffer>>>({ max: 200 })

/** The picture of `card`: a PNG. */
export function cardPicture(card: Card, site: Site): Promise<Buffer<ArrayBuffer>> {
  const address = cardAddress(site, card)
  const known = pictures.get(address)
  if (known) return known
  const picture = draw(card, site)
  pictures.set(address, picture)
  picture.catch(() => pictures.delete(address))
  return picture
}

async function draw(card: Card, site: Site): Promise<Buffer<ArrayBuffer>> {
  const drawing = <CardDrawing card={card} site={site} words={words} />
  const answer = new ImageResponse(drawing, { ...CARD_SIZE, fonts: await cardFonts() })
  return Buffer.from(await answer.arrayBuffer())
}
