import { z } from 'zod'
import { cardPath } from '#content/base/address/addresses.ts'
import { CARD_KINDS, cardAddress, cardSlug } from '#content/machines/cards/card.ts'
import { cardAt } from '#content/machines/cards/card-queries.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerNotFound } from '../../../xml-answer.ts'
import { cardPicture } from '../../card-picture.tsx'

export const dynamic = 'force-dynamic'

const kinds = z.enum(CARD_KINDS)

/**
 * The preview card of a story, section, topic, author or page: a PNG, or a JPEG with a photo. 404 for an unknown one. An
 * earlier card leads to the present one.
 */
export async function GET(_: Request, { params }: RouteContext<'/kartu/[kind]/[name]'>) {
  const { kind: kindName, name } = await params
  const kind = kinds.safeParse(kindName)
  const slug = cardSlug(name)
  if (!kind.success || !slug) return answerNotFound()
  const site = await currentSite()
  const card = await cardAt(kind.data, slug, site)
  if (!card) return answerNotFound()
  const address = cardAddress(site, card)
  // Only the present picture is drawn; every other name leads to it.
  if (address !== cardPath(kind.data, name)) {
    return new Response(null, { status: 301, headers: { location: address } })
  }
  return new Response(await cardPicture(card, site), {
    headers: { 'content-type': card.photo ? 'image/jpeg' : 'image/png' },
  })
}
