/**
 * A piece as a story: what its source and its rules add, and the import that stores it.
 * @module
 */
import { type Payload, ValidationError } from 'payload'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import type { WireOutcome } from '#content/model/wire/wire-rule.ts'
import { knownId } from '#content/newsroom/import/import-links.ts'
import {
  type ImportedStory,
  type ImportOptions,
  importStory,
} from '#content/newsroom/import/story-import.ts'
import { sql } from '#content/store/statements.ts'
import { pictureReader } from './piece-pictures.ts'
import { madeBy } from './piece-rows.ts'
import type { KeptPiece } from './stored-piece.ts'
import type { SourceSection, WireSource } from './wire-sources.ts'

/** How a piece becomes a story. */
export interface StoryOrder {
  source: WireSource
  /** What a rule says; nothing for a piece that somebody takes. */
  outcome?: WireOutcome | undefined
  /** The section it must have: that of the story that is here. */
  section?: SourceSection | undefined
  publish?: boolean
  options?: Pick<ImportOptions, 'user' | 'overWork' | 'keepsFiling'>
}

/** Stores `piece` as a story. What was lost is told in the warnings. */
export async function importPiece(
  payload: Payload,
  piece: KeptPiece,
  { source, outcome, section, publish = false, options }: StoryOrder,
): Promise<ImportedStory> {
  const lost: string[] = []
  const incoming = await incomingOf(payload, piece, source, outcome)
  const order = {
    ...options,
    section: section ?? sectionFor(source, outcome),
    readPicture: pictureReader(source),
    wire: { itsStories: madeBy(source.id, sql`a.id`) },
    // The worker renders them, so that copy does not wait.
    files: 'none',
    onLostPicture: ({ file, alt }, error) => {
      lost.push(
        `Gambar “${file ?? alt}” tidak ikut: ${error instanceof Error ? error.message : error}`,
      )
    },
  } satisfies ImportOptions
  const stored = await importOrKeep(payload, incoming, order, publish, lost)
  return { ...stored, warnings: [...lost, ...stored.warnings] }
}

/** Publishes if it may be; what the desk would refuse to publish becomes a draft, and the refusal is told. */
async function importOrKeep(
  payload: Payload,
  incoming: IncomingStory,
  options: ImportOptions,
  publish: boolean,
  lost: string[],
): Promise<ImportedStory> {
  if (!publish) return importStory(payload, incoming, { ...options, draft: true })
  try {
    return await importStory(payload, incoming, options)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const faults = error.data.errors.map(({ message }) => message)
    lost.push(`Menjadi draf karena tidak dapat terbit: ${faults.join(' ')}`)
    return importStory(payload, incoming, { ...options, draft: true })
  }
}

/** The section that a piece gets here. */
export const sectionFor = (
  { section, sections }: WireSource,
  outcome: WireOutcome | undefined,
): SourceSection => (outcome?.section && sections.get(outcome.section)) || section

async function incomingOf(
  payload: Payload,
  { story }: KeptPiece,
  source: WireSource,
  outcome: WireOutcome | undefined,
): Promise<IncomingStory> {
  // Agencies have thousands of keywords: only those that are topics here become topics.
  const known = new Map<string, number>()
  const topics: string[] = []
  for (const topic of story.topics) {
    if ((await knownId(payload, 'topics', topic, known)) !== undefined) topics.push(topic)
  }
  const { publishedAt: _, genre, agency, ...rest } = story
  const from = source.agency ?? agency
  const kind = outcome?.genre ?? genre
  return {
    ...rest,
    ...(from && { agency: from }),
    ...(kind && { genre: kind }),
    topics: [...new Set([...(outcome?.topics ?? []), ...topics])],
  }
}
