/**
 * Query parameters that tell an advertiser or a network where a reader came from. They make no other page.
 * @module
 */

/** Names known to be added to links by others; a trailing `*` stands for any ending. */
export const DEFAULT_TRACKING_PARAMETERS: readonly string[] = [
  'utm_*',
  'fbclid',
  'fb_action_ids',
  'fb_action_types',
  'fb_source',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'gad_source',
  'gad_campaignid',
  'srsltid',
  '_ga',
  '_gl',
  'msclkid',
  'ttclid',
  'twclid',
  'li_fat_id',
  'igsh',
  'igshid',
  'yclid',
  'ysclid',
  'epik',
  'scid',
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'hsCtaTracking',
  'mkt_tok',
  'mtm_*',
  'pk_*',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
]

/**
 * Makes a test for the names in `patterns`.
 *
 * `isTracking('utm_source')` and `isTracking('fbclid')` are true, `isTracking('page')` is not.
 */
export function trackingTest(patterns: readonly string[]): (name: string) => boolean {
  const names = new Set(patterns.filter((pattern) => !pattern.endsWith('*')))
  const prefixes = patterns
    .filter((pattern) => pattern.endsWith('*'))
    .map((pattern) => pattern.slice(0, -1))
  return (name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
}
