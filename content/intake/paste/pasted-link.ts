import { isWebAddress } from '#content/base/address/web-address.ts'

/** Tracking parameters in links. The edge has its own list, for the addresses that readers request. */
const TRACKING =
  /^(?:utm_|mtm_|pk_|_hs|fb_|gad_|fbclid$|gclid$|gclsrc$|dclid$|gbraid$|wbraid$|srsltid$|msclkid$|ttclid$|twclid$|li_fat_id$|igshid$|igsh$|yclid$|ysclid$|mc_[ce]id$|mkt_tok$|_ga$|_gl$|vero_id$|oly_|epik$|scid$)/i

/** Redirectors, with the parameter that contains the target: of Google Docs, Facebook and Outlook. */
const DETOURS = [
  { host: /^www\.google\.[a-z.]+$/, path: '/url', name: 'q' },
  { host: /^l[m]?\.facebook\.com$/, path: '/l.php', name: 'u' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: '/', name: 'url' },
] as const

/**
 * The target of a pasted link: a web address without trackers, or a `mailto:`. `undefined` for anything else; a relative
 * path on the copied page would be wrong on this site.
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
