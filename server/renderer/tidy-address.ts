/** Paths that are case-sensitive and not reading pages. */
const LEFT_ALONE = /^\/(?:admin|api|_next|media)(?:\/|$)/

/**
 * The canonical spelling of `url` (path and query): lower case, single slashes, no trailing slash, the query unchanged.
 * Readers who use another spelling are redirected to it.
 */
export function tidyAddress(url: string): string {
  const [path = '', ...query] = url.split('?')
  const tidy = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
  if (LEFT_ALONE.test(tidy)) return url
  return [tidy, ...query].join('?')
}
