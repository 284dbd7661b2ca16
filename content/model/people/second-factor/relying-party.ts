/** For whom passkeys are made, and from where they are accepted (WebAuthn Level 3, sections 5.1.3 and 13.4.9). */
export interface RelyingParty {
  id: string
  origin: string
}

/** A name that is an address: browsers make no passkeys for those. */
const ADDRESS = /^(?:[\d.]+|\[.*\])$/
const LOOPBACK = /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/

/**
 * The relying party of a portal at `siteUrl`. On the developer's own machine it is `localhost`, under whatever address
 * the portal was started. `undefined` where browsers have no passkeys: without HTTPS, or without a host name.
 */
export function relyingParty(siteUrl: string): RelyingParty | undefined {
  const { protocol, hostname, port, origin } = new URL(siteUrl)
  if (protocol === 'http:' && LOOPBACK.test(hostname)) {
    return { id: 'localhost', origin: `http://localhost${port && `:${port}`}` }
  }
  if (protocol !== 'https:' || ADDRESS.test(hostname)) return undefined
  return { id: hostname, origin }
}
