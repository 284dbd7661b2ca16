import type { Finding } from './finding.ts'

/** The bucket of photos: whether it does what a portal needs. */
export interface StorageFacts {
  /** As in `MEDIA_URL`. */
  name: string
  /** Milliseconds that a file took to be written, found and removed. */
  took?: number
  /** One line, if it does not. */
  failure?: string
}

/** Milliseconds after which a bucket is slow. */
const SLOW = 2_000

/** What a doctor says of the bucket of photos; nothing where they are on the disk. */
export function storageFindings(facts: StorageFacts | undefined): Finding[] {
  if (!facts) return []
  const { name, took = 0, failure } = facts
  if (failure !== undefined) {
    return [
      {
        name: 'Photos',
        health: 'bad',
        text: failure,
        remedy:
          'Correct MEDIA_URL or the credentials, or start the store. Until then readers get what nodes have, and uploads are refused.',
      },
    ]
  }
  const text = `in ${name}; writing, finding and removing a file took ${Math.round(took)} ms`
  if (took < SLOW) return [{ name: 'Photos', health: 'good', text }]
  return [
    {
      name: 'Photos',
      health: 'warning',
      text,
      remedy: 'A photo is about 25 files: use a bucket that is nearer, or look at the network.',
    },
  ]
}
