import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { anIncomingStory } from './copy.ts'

/** A piece of an agency, version `version` of `id`; `parts` override its fields and `story` those of its story. */
export function aPiece(
  id: string,
  version: number,
  parts: Partial<WirePiece> = {},
  story: Partial<IncomingStory> = {},
): WirePiece {
  const identity = {
    provider: 'urn:kb',
    id,
    version: String(version),
    versionAt: new Date(Date.UTC(2026, 2, 1, version)),
  }
  return {
    format: 'ninjs',
    reading: {
      story: anIncomingStory({
        headline: `Naskah ${id} versi ${version}`,
        origin: identity,
        topics: [],
        ...story,
      }),
      understood: [],
      dropped: [],
      warnings: [],
    },
    content: 'text',
    identity,
    status: 'usable',
    notes: [],
    isCorrection: false,
    subjects: [],
    genres: [],
    places: [],
    keywords: [],
    pictures: [],
    isSummary: false,
    ...parts,
  }
}
