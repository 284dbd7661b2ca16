/**
 * The client's IP address from `X-Forwarded-For`; `unknown` without one. The edge appends the last address; behind a
 * trusted proxy that is the proxy's, and the one before it is the client's. Addresses further left can be forged.
 */
export function clientAddress(forwarded: string | null, trustProxy: boolean): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  return hops.at(trustProxy && hops.length > 1 ? -2 : -1) || 'unknown'
}
