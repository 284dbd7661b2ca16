import type { LeafDirective } from 'mdast-util-directive'
import { toString as wordsIn } from 'mdast-util-to-string'
import { isSlug } from '#content/base/address/slug.ts'
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import type { Embed, PullQuote, Related } from '#content/model/story/body.ts'
import { attributesOf } from './markdown-attributes.ts'
import { refuse } from './markdown-refusal.ts'

const CARD_FORM =
  'Tulis ::tautan[Judul]{url="https://…" provider="…" description="…"} pada baris sendiri.'
const PULL_QUOTE_FORM = 'Tulis ::kutipan-tarik[Kalimat]{speaker="…"} pada baris sendiri.'
const RELATED_FORM = 'Tulis ::baca-juga{slug="slug-berita"} pada baris sendiri.'

/**
 * Converts a one-line directive (`::tautan`, `::kutipan-tarik`, `::baca-juga`) to a block.
 * @throws {UnreadableCopy} if its name is unknown or a required part is missing
 */
export function lineBlock(node: LeafDirective): IncomingBlock {
  switch (node.name) {
    case 'tautan':
      return linkCard(node)
    case 'kutipan-tarik':
      return pullQuote(node)
    case 'baca-juga':
      return related(node)
    default:
      return refuse(node, `“::${node.name}” tidak dikenal. ${CARD_FORM}`)
  }
}

function linkCard(node: LeafDirective): Embed {
  const { url = '', ...words } = attributesOf(node, ['url', 'provider', 'description'], CARD_FORM)
  const title = wordsIn(node).trim()
  if (!title) refuse(node, `Kartu tautan tanpa judul. ${CARD_FORM}`)
  if (!isWebAddress(url))
    refuse(node, `Kartu tautan perlu url yang diawali https:// atau http://. ${CARD_FORM}`)
  return { type: 'embed', url, title, ...words }
}

function pullQuote(node: LeafDirective): PullQuote {
  const words = attributesOf(node, ['speaker'], PULL_QUOTE_FORM)
  const text = wordsIn(node).replace(/\s+/gu, ' ').trim()
  if (!text) refuse(node, `Kutipan tarik tanpa kalimat. ${PULL_QUOTE_FORM}`)
  return { type: 'pull-quote', text, ...words }
}

function related(node: LeafDirective): Related<string> {
  const { slug = '' } = attributesOf(node, ['slug'], RELATED_FORM)
  if (!isSlug(slug)) refuse(node, `Baca juga perlu slug berita. ${RELATED_FORM}`)
  return { type: 'related', story: slug }
}
