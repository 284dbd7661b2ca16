/** Creates a test of a `Cookie` field: whether it has a cookie with one of these names. */
export function cookieTest(names: readonly string[]): (cookies: string) => boolean {
  if (names.length === 0) return () => false
  const pattern = new RegExp(`(?:^|;\\s*)(?:${names.map(RegExp.escape).join('|')})=`)
  return (cookies) => pattern.test(cookies)
}
