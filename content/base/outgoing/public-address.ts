import ipaddr from 'ipaddr.js'

/**
 * Public addresses that reach the machine's host instead of the internet: Azure's metadata and health service
 * (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
 */
const OF_THE_HOST: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Whether an IP address is one of the public internet: not private, loopback, link-local (where clouds keep their
 * metadata), shared, reserved, multicast, or an IPv6 form of an IPv4 address (RFC 6890). An invalid one is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` turns ::ffff:127.0.0.1 into 127.0.0.1.
  const read = ipaddr.process(address)
  return read.range() === 'unicast' && !OF_THE_HOST.has(read.toString())
}
