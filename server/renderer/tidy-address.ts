/** Addresses that are no reading pages, and whose letters mean what they are. */
const LEFT_ALONE = /^\/(?:admin|api|_next|media)(?:\/|$)/

/**
 * `url` (path and query) as the portal writes addresses: small letters, single slashes, none at the end; the
 * query stays as it is. Readers who arrive at another spelling are moved to this one.
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
