/**
 * Query parameters that tell an advertiser or network where a reader came from. They do not identify a page.
 * @module
 */

/** Names that others add to links; a trailing `*` matches any ending. */
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
 * Creates a test for the names in `patterns`.
 *
 * `isTracking('utm_source')` and `isTracking('fbclid')` are true, `isTracking('page')` is false.
 */
export function trackingTest(patterns: readonly string[]): (name: string) => boolean {
  const names = new Set(patterns.filter((pattern) => !pattern.endsWith('*')))
  const prefixes = patterns
    .filter((pattern) => pattern.endsWith('*'))
    .map((pattern) => pattern.slice(0, -1))
  return (name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
}
