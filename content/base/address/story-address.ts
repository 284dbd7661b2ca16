/** The slug in the address (URL or path) of a story on the portal at `siteUrl`; `undefined` for any other address. */
export function storySlugIn(address: string, siteUrl: string): string | undefined {
  const url = URL.parse(address, siteUrl)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const own = new URL(siteUrl).hostname.replace(/^www\./, '')
  if (url.hostname.replace(/^www\./, '') !== own) return undefined
  return /^\/[a-z0-9-]+\/([a-z0-9-]+)(?:\/perubahan)?\/?$/.exec(url.pathname)?.[1]
}
