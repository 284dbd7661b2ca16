import { isWebAddress } from '#content/base/address/web-address.ts'

/** What others add to links to know who came from where. The edge has its own list of them, for what readers bring. */
const TRACKING =
  /^(?:utm_|mtm_|pk_|_hs|fb_|gad_|fbclid$|gclid$|gclsrc$|dclid$|gbraid$|wbraid$|srsltid$|msclkid$|ttclid$|twclid$|li_fat_id$|igshid$|igsh$|yclid$|ysclid$|mc_[ce]id$|mkt_tok$|_ga$|_gl$|vero_id$|oly_|epik$|scid$)/i

/** Addresses that only lead on: their parameter holds where to. Docs writes the first, Facebook and Outlook the others. */
const DETOURS = [
  { host: /^www\.google\.[a-z.]+$/, path: '/url', name: 'q' },
  { host: /^l[m]?\.facebook\.com$/, path: '/l.php', name: 'u' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: '/', name: 'url' },
] as const

/**
 * Where a pasted link leads: an address on the web without its trackers, a letter box, or nothing. What is a path on
 * the page that it was copied from would be another on this site.
 * @example pastedLink('https://contoh.id/a?utm_source=x&b=1') // 'https://contoh.id/a?b=1'
 */
export function pastedLink(href: string): string | undefined {
  const address = href.trim()
  if (/^mailto:[^\s@]+@[^\s@?]+/i.test(address)) return address.replace(/\?.*$/, '')
  if (!isWebAddress(address)) return undefined
  const url = new URL(address)
  const detour = DETOURS.find(({ host, path }) => host.test(url.hostname) && url.pathname === path)
  const target = detour && url.searchParams.get(detour.name)
  if (target && isWebAddress(target)) return pastedLink(target)
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  if (tracked.length === 0) return url.href
  for (const name of tracked) url.searchParams.delete(name)
  return url.href
}
