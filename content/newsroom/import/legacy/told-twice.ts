import { hash } from 'node:crypto'
import type { LegacySite, LegacyStory } from '#content/intake/legacy/legacy-story.ts'

/** How a story or page compares with one of the same name that the export has before it. */
export type Telling = 'first' | 'same' | 'newer' | 'other'

/** Returns a function that compares each story and page of a run with those that it was given before. */
export function toldBefore(): (read: LegacyStory, site: LegacySite) => Telling {
  const told = new Map<string, { digest: string; time: number }>()
  return (read, { site }) => {
    const { kind, story, isPublic, identityAddress } = read
    const { provider, id } = story.origin ?? { provider: site, id: identityAddress }
    const name = JSON.stringify([kind, provider, id])
    const before = told.get(name)
    const time = story.origin?.versionAt?.getTime() ?? 0
    const digest = hash('sha1', JSON.stringify([story, isPublic]), 'base64').slice(0, 12)
    if (before?.digest === digest) return 'same'
    // Pages have no versions: the first one is taken.
    if (before && (kind === 'page' || time <= before.time)) return 'other'
    told.set(name, { digest, time })
    return before ? 'newer' : 'first'
  }
}

/** What the account says of a story or page that is there twice, in Indonesian. */
export const TOLD_TWICE: Readonly<Record<'newer' | 'other', string>> = {
  newer: 'Pengenalnya ada dua kali di dalam ekspor, dengan isi lain: yang lebih baru ini diambil.',
  other: 'Pengenalnya ada dua kali di dalam ekspor, dengan isi lain: yang ini tidak diambil.',
}
