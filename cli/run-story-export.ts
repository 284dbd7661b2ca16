import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import { UnusableArchive } from '#content/store/archive/archive-manifest.ts'
import { openExportFolder } from '#content/store/archive/export-folder.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { expectStore } from './run-export.ts'

/** The command's options. */
interface StoryExportOptions {
  format: string
  anonymise?: boolean
}

/**
 * Exports the stories of the newsroom into `folder` in the format of another system. Shows progress on standard error
 * and prints what was written and what was left out.
 * @throws {UnusableArchive} when there is no store, or it cannot be exported there
 */
export async function exportStories(
  folder: string,
  { format, anonymise = false }: StoryExportOptions,
): Promise<void> {
  const settings = environment()
  if (anonymise) {
    throw new UnusableArchive(
      `--anonymise is for an export of everything. What --format ${format} has, readers have seen, but for drafts.`,
    )
  }
  if (folder === '-') throw new UnusableArchive(`--format ${format} needs a folder.`)
  expectStore(settings)
  const root = resolve(folder)
  const target = await openExportFolder(root, format)
  const { storeForCommand } = await import('#content/newsroom/newsroom.ts')
  const { openSnapshot } = await import('#content/store/backup/store-snapshot.ts')
  const { expectOwnSchema } = await import('#content/machines/archive/record-pages.ts')
  const { toldPages } = await import('#content/machines/archive/told-pages.ts')
  const payload = await storeForCommand()
  const snapshot = await openSnapshot(settings.database)
  const bar = new SingleBar({
    format: 'Export: {value} stories',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0)
  const onStory = () => bar.increment()
  try {
    await expectOwnSchema(snapshot, settings.database)
    const photos = format === 'markdown' ? await bytesOfOriginals(photoStorage(settings)) : 0
    await target.expectRoom((await snapshot.size()) + photos)
    const now = new Date()
    const told = toldPages(payload, snapshot, now)
    let words: string
    if (format === 'markdown') {
      const { writeMarkdown } = await import('#content/machines/markdown/markdown-export.ts')
      const done = await writeMarkdown(told, target, { storage: photoStorage(settings), onStory })
      words = `${done.stories} stories and ${done.drafts} drafts to ${root}. Left out: ${done.withdrawn} withdrawn stories, ${done.lostPictures} pictures without a file.`
    } else if (format === 'newsml-g2') {
      const { writeNewsml } = await import('#content/machines/newsml/newsml-export.ts')
      const { name } = await payload.findGlobal({ slug: 'site', depth: 0 })
      const site = { name, url: settings.siteUrl, language: settings.language }
      const done = await writeNewsml(told, target, { site, now, onStory })
      words = `${done.stories} stories, ${done.drafts} drafts and ${done.withdrawn} withdrawn stories to ${root}. Their photos are named by their addresses at ${settings.siteUrl}.`
    } else {
      const { writeWxr } = await import('#content/machines/wordpress/wxr-export.ts')
      const { name } = await payload.findGlobal({ slug: 'site', depth: 0 })
      const done = await writeWxr(told, target, {
        payload,
        snapshot,
        site: { name, url: settings.siteUrl, language: settings.language },
        now,
        onStory,
      })
      words = `${done.stories} stories, ${done.photos} photos and ${done.pages} pages in ${done.files} files to ${root}. WordPress fetches the photos from ${settings.siteUrl}.`
    }
    await target.finish()
    bar.stop()
    process.stdout.write(`Exported ${words}\n`)
  } finally {
    bar.stop()
    await snapshot.close()
    await payload.destroy()
  }
}

/** The bytes of the photos and attachments as they came. */
async function bytesOfOriginals(storage: FileStorage): Promise<number> {
  let bytes = 0
  for await (const file of storage.all())
    if (file.path.startsWith('/originals/')) bytes += file.bytes
  return bytes
}
