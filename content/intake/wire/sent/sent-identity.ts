import { bareHost } from '#content/base/address/old-address.ts'

/**
 * Whose names a piece's name is one of. A name that is unique in the world (a URN, an address) is the same in every
 * format, so that a piece that comes once as NewsML-G2 and once as ninjs is one.
 */
export function providerOf(id: string): string {
  const url = URL.parse(id)
  return url && /^https?:$/.test(url.protocol) ? `wire:${bareHost(id)}` : 'wire'
}
