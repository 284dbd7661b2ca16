/**
 * The export of WordPress sites. The files are read twice, as streams: once for what stories refer to, once for the
 * stories.
 * @module
 */
import { type LegacyItem, UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { type WordpressReading, wordpressStory } from '#content/intake/wordpress/wordpress-story.ts'
import { readCatalogue, type WxrCatalogue } from '#content/intake/wordpress/wxr-catalogue.ts'
import { readWxr, type WxrItem } from '#content/intake/wordpress/wxr-document.ts'
import type { ExportFile } from './export-file.ts'

/**
 * Reads what the stories in `files` refer to.
 * @throws {UnreadableExport} naming the file, the place and the item before it
 */
export async function readCatalogues(
  files: readonly ExportFile[],
): Promise<ReadonlyMap<ExportFile, WxrCatalogue>> {
  const sites = new Map<string, WxrCatalogue>()
  const found = new Map<ExportFile, WxrCatalogue>()
  for (const file of files) found.set(file, await readCatalogue(partsOf(file), sites))
  return found
}

/** The items of files of one or more sites, with the catalogues of their sites. */
export async function* wordpressItems(
  files: ReadonlyMap<ExportFile, WxrCatalogue>,
  reading: Omit<WordpressReading, 'catalogue'>,
): AsyncGenerator<LegacyItem> {
  for (const [file, catalogue] of files) {
    for await (const part of partsOf(file)) {
      if (part.kind === 'item') yield itemOf(part.item, { catalogue, ...reading })
    }
  }
}

function itemOf(item: WxrItem, reading: WordpressReading): LegacyItem {
  const of = (name: string) => item.texts.get(name)?.trim() ?? ''
  const { catalogue } = reading
  return {
    site: catalogue,
    origin: `${catalogue.site}/?p=${of('wp:post_id')}`,
    address: of('link'),
    headline: plainText(of('title')),
    kind: of('wp:post_type') === 'page' ? 'page' : 'story',
    read: () => wordpressStory(item, reading),
  }
}

async function* partsOf({ name, read }: ExportFile) {
  try {
    yield* readWxr(read())
  } catch (error) {
    if (error instanceof UnreadableExport) throw new UnreadableExport(`${name}, ${error.message}`)
    throw error
  }
}
