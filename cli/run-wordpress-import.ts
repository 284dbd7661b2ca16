import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { absolute } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { zoneNamed } from '#content/base/time/time-zone.ts'
import { UnreadableWxr } from '#content/intake/wordpress/wxr-document.ts'

/** The command's arguments and options. */
export interface WordpressRequest {
  files: string[]
  timeZone: string
  report: string
  media?: string
  section?: string
  draft?: boolean
  dryRun?: boolean
}

/**
 * Imports the export of a WordPress site, with progress on standard error. Returns the exit code: 1 if the
 * files are broken or an option is wrong.
 */
export async function importWordpressFiles(request: WordpressRequest): Promise<number> {
  const zone = zoneNamed(request.timeZone)
  if (!zone) return fail(`--time-zone ${request.timeZone}: write WIB, WITA or WIT.`)
  const { media } = request
  if (media !== undefined && !statSync(media, { throwIfNoEntry: false })?.isDirectory()) {
    return fail(`--media ${media}: there is no such folder.`)
  }
  const { importWordpress, readCatalogues } = await import(
    '#content/newsroom/import/wordpress/wordpress-import.ts'
  )
  const { fetchedPicture, picturesIn } = await import(
    '#content/newsroom/import/wordpress/archive-pictures.ts'
  )
  const { openLossReport } = await import('#content/newsroom/import/wordpress/loss-report.ts')
  const bar = new SingleBar({
    format: 'Import: {value}/{total} {item}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  try {
    const catalogues = await readCatalogues(request.files)
    const report = await openLossReport(resolve(request.report))
    const counts = new Map<string, number>()
    const { prepareStore } = await import('#content/newsroom/newsroom.ts')
    const payload = request.dryRun ? undefined : await prepareStore()
    const stories = [...new Set(catalogues.values())].map((catalogue) => catalogue.stories)
    bar.start(
      stories.reduce((sum, count) => sum + count, 0),
      0,
      { item: '' },
    )
    let lossy = 0
    await importWordpress(payload, {
      files: catalogues,
      zone,
      now: new Date(),
      ...(request.section !== undefined && { section: request.section }),
      ...(request.draft && { draft: true }),
      readPicture: media === undefined ? fetchedPicture : picturesIn(media),
      async onOutcome(outcome) {
        counts.set(outcome.change, (counts.get(outcome.change) ?? 0) + 1)
        if (outcome.losses.length > 0) lossy += 1
        await report.add(outcome)
        bar.increment({ item: outcome.headline.slice(0, 40) })
      },
      onFault(origin, error) {
        const reason = error instanceof Error ? error.message : String(error)
        process.stderr.write(`${origin} was left out: ${reason}\n`)
      },
    })
    bar.stop()
    await report.finish(absolute({ url: environment().siteUrl }, '/admin'))
    const count = (change: string) => counts.get(change) ?? 0
    process.stdout.write(
      request.dryRun
        ? `Read ${count('read')} stories and pages; ${count('refused')} would not be taken. Nothing was stored.\n`
        : `Imported ${count('created')} new stories and pages, ${count('updated')} updated, ${count('unchanged')} unchanged, ${count('kept')} left alone because they were edited here, ${count('refused')} not taken.\n`,
    )
    process.stdout.write(`${lossy} have a line in ${resolve(request.report)}.html.\n`)
    await payload?.destroy()
    return 0
  } catch (error) {
    bar.stop()
    if (error instanceof UnreadableWxr) return fail(`${error.message} Nothing was stored.`)
    throw error
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
