/**
 * What a doctor says of a CDN that is told of purges.
 * @module
 */
import type { Finding } from './finding.ts'

/** What is known of the CDN. */
export interface CdnFacts {
  /** What Warta knows it by. */
  name: string
  /** When it was told of everything last; undefined if it never was. */
  toldAt: Date | undefined
  /** Since when, and why, it takes no purges; undefined if it took the last ones. */
  failure: { since: Date; reason: string } | undefined
}

/** The finding on the CDN; none where there is none. */
export function cdnFindings(cdn: CdnFacts | undefined): Finding[] {
  if (cdn === undefined) return []
  const { name, toldAt, failure } = cdn
  if (failure) {
    return [
      {
        name: 'CDN',
        health: 'bad',
        text: `${name} has taken no purges since ${failure.since.toISOString()}: ${failure.reason}`,
        remedy: 'Its readers get old pages. Look at CDN_URL and CDN_TOKEN, and at its own state.',
      },
    ]
  }
  return [
    {
      name: 'CDN',
      health: 'good',
      text: toldAt
        ? `${name} was last told of purges at ${toldAt.toISOString()}`
        : `${name} has not been told of anything yet`,
    },
  ]
}
