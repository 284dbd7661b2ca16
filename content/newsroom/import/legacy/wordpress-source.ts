/**
 * The export of WordPress sites. The files are read twice, as streams: once for what stories refer to, once for the
 * stories.
 * @module
 */
import { type LegacyItem, UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { contentKind, type WordpressChoices } from '#content/intake/wordpress/wordpress-choices.ts'
import { type WordpressReading, wordpressStory } from '#content/intake/wordpress/wordpress-story.ts'
import { readCatalogue, type WxrCatalogue } from '#content/intake/wordpress/wxr-catalogue.ts'
import { commentsOf, type KeptComment } from '#content/intake/wordpress/wxr-comments.ts'
import { readWxr, type WxrItem } from '#content/intake/wordpress/wxr-document.ts'
import type { ExportFile } from './export-file.ts'

/**
 * Is told where a file is broken, with the item before it: what stands before it is taken then. Without it nothing of any
 * file is.
 */
export type OnBroken = (place: string) => void

/**
 * Reads what the stories in `files` refer to.
 * @throws {UnreadableExport} naming the file, the place and the item before it, without `onBroken`
 */
export async function readCatalogues(
  files: readonly ExportFile[],
  onBroken?: OnBroken,
  choices?: WordpressChoices,
): Promise<ReadonlyMap<ExportFile, WxrCatalogue>> {
  const sites = new Map<string, WxrCatalogue>()
  const found = new Map<ExportFile, WxrCatalogue>()
  for (const file of files) {
    found.set(file, await readCatalogue(partsOf(file, onBroken), sites, choices))
  }
  return found
}

/** The items of files of one or more sites, with the catalogues of their sites. */
export async function* wordpressItems(
  files: ReadonlyMap<ExportFile, WxrCatalogue>,
  reading: Omit<WordpressReading, 'catalogue'>,
  onBroken?: OnBroken,
  onComments?: (comments: readonly KeptComment[]) => Promise<void>,
): AsyncGenerator<LegacyItem> {
  for (const [file, catalogue] of files) {
    for await (const part of partsOf(file, onBroken)) {
      if (part.kind !== 'item') continue
      const { item } = part
      if (onComments && item.comments.length > 0) {
        await onComments(commentsOf(item, catalogue.site))
      }
      yield itemOf(item, { catalogue, ...reading })
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
    kind: contentKind(of('wp:post_type'), catalogue.choices) === 'page' ? 'page' : 'story',
    ...(item.comments.length > 0 && { comments: item.comments.length }),
    read: () => wordpressStory(item, reading),
  }
}

async function* partsOf({ name, read }: ExportFile, onBroken: OnBroken | undefined) {
  try {
    yield* readWxr(read())
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error
    const place = `${name}, ${error.message}`
    if (!onBroken) throw new UnreadableExport(place)
    onBroken(place)
  }
}
