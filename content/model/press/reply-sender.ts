/**
 * The address of who sent a form, from `X-Forwarded-For`: the edge writes the last one; behind a proxy of ours that is the
 * proxy, and the one before it is the sender. Whatever stands further left anybody may have written.
 */
export function senderOf(forwarded: string | null, trustProxy: boolean): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  return hops.at(trustProxy && hops.length > 1 ? -2 : -1) || 'unknown'
}
