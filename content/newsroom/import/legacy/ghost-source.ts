/**
 * The exports of a Ghost site. The files are read twice, as streams: once for what posts refer to, once for the posts.
 * @module
 */
import { type GhostCatalogue, readGhostCatalogue } from '#content/intake/ghost/ghost-catalogue.ts'
import { readGhost } from '#content/intake/ghost/ghost-document.ts'
import {
  type GhostReading,
  ghostAddress,
  ghostKind,
  ghostName,
  ghostStory,
} from '#content/intake/ghost/ghost-story.ts'
import { type LegacyItem, UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import type { ExportFile } from './export-file.ts'

/**
 * Reads what the posts in `files` of the site at `site` refer to.
 * @throws {UnreadableExport} naming the file, the place and the post before it
 */
export async function readGhostCatalogues(
  files: readonly ExportFile[],
  site: string,
): Promise<ReadonlyMap<ExportFile, GhostCatalogue>> {
  const found = new Map<ExportFile, GhostCatalogue>()
  for (const file of files) {
    found.set(file, await named(file, readGhostCatalogue(partsOf(file), site)))
  }
  return found
}

/** The posts and pages of the files, with their catalogues. */
export async function* ghostItems(
  files: ReadonlyMap<ExportFile, GhostCatalogue>,
  reading: Omit<GhostReading, 'catalogue'>,
): AsyncGenerator<LegacyItem> {
  for (const [file, catalogue] of files) {
    for await (const part of partsOf(file)) {
      if (part.table !== 'posts') continue
      const post = part.row
      yield {
        site: catalogue,
        origin: `${catalogue.site}/p/${ghostName(post)}/`,
        address: ghostAddress(post, catalogue),
        headline: plainText(post.title ?? ''),
        kind: ghostKind(post),
        read: () => ghostStory(post, { catalogue, ...reading }),
      }
    }
  }
}

const partsOf = ({ read }: ExportFile) => readGhost(read())

async function named<Result>({ name }: ExportFile, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof UnreadableExport) throw new UnreadableExport(`${name}, ${error.message}`)
    throw error
  }
}
