import { readGhostCatalogue } from '#content/intake/ghost/ghost-catalogue.ts'
import { readGhost } from '#content/intake/ghost/ghost-document.ts'
import { ghostStory } from '#content/intake/ghost/ghost-story.ts'
import type { LegacyStory } from '#content/intake/legacy/legacy-story.ts'
import { ghostExport, ghostPost, lexicalBody } from './ghost-export.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

/** The address of the site that {@link readGhostExport} reads. */
export const GHOST_SITE = 'https://lama.example'

/** A document that arrives in pieces of seven bytes. */
export async function* ghostPieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

/** What the posts of an export become. */
export async function readGhostExport(
  text: string,
  { hasSections = true, site = GHOST_SITE } = {},
): Promise<(LegacyStory | string)[]> {
  const catalogue = await readGhostCatalogue(readGhost(ghostPieces(text)), site)
  const parts = await Array.fromAsync(readGhost(ghostPieces(text)))
  return parts.flatMap((part) =>
    part.table === 'posts'
      ? [ghostStory(part.row, { catalogue, zone: 'Asia/Jakarta', now: NOW, hasSections })]
      : [],
  )
}

/** The story that a post becomes. */
export async function ghostStoryOf(
  parts: Record<string, unknown> = {},
  tables: Record<string, unknown> = {},
  reading: { hasSections?: boolean; site?: string } = {},
): Promise<LegacyStory> {
  const [only] = await readGhostExport(ghostExport([ghostPost(parts)], tables), reading)
  if (typeof only !== 'object') throw new Error(`No story: ${only}`)
  return only
}

/** The blocks of a post with these nodes of Lexical, and what was lost of them. */
export async function ghostBodyOf(nodes: unknown[]) {
  const { story, losses } = await ghostStoryOf({ lexical: lexicalBody(nodes) })
  return { body: story.body, losses }
}
