/**
 * The path to go to after signing in: `given` if it lies on this site, else `otherwise`. `given` comes from an address
 * that anybody can make, so it is resolved as a browser would: `//x`, `/\x` and `https:x` lead to other sites.
 */
export function ownPath(given: string, otherwise: string): string {
  const site = 'http://own.invalid'
  const url = given.startsWith('/') ? URL.parse(given, site) : null
  // `/x/..//host` resolves to `//host`, which is another site once more.
  if (url?.origin !== site || url.pathname.startsWith('//')) return otherwise
  return `${url.pathname}${url.search}${url.hash}`
}
