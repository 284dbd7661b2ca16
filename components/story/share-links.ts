import { words } from '#content/base/words/words.ts'
import type { HeadlineAlone } from '#content/model/story/headline-alone.ts'

/** A sharing service and its link for a story. */
export interface ShareLink {
  name: string
  href: string
}

/** Sharing links, WhatsApp first, as most used in Indonesia. `url` is the canonical address, without parameters. */
export function shareLinks(url: string, headline: HeadlineAlone): readonly ShareLink[] {
  const address = encodeURIComponent(url)
  const text = encodeURIComponent(headline)
  const { whatsapp, facebook, x, telegram } = words.networks
  return [
    { name: whatsapp, href: `https://wa.me/?text=${text}%20${address}` },
    { name: facebook, href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: x, href: `https://x.com/intent/post?text=${text}&url=${address}` },
    { name: telegram, href: `https://t.me/share/url?url=${address}&text=${text}` },
  ]
}
