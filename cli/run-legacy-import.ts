import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { absolute } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { zoneNamed } from '#content/base/time/time-zone.ts'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import type { LegacyFormat } from './import-format.ts'
import type { LegacyRequest } from './legacy-sources.ts'

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/**
 * Imports the stories of another system, with progress on standard error. Returns the exit code: 1 if the files are
 * broken, an option is wrong, a signal ended the run, or an item was left out because of an error.
 */
export async function importLegacyFiles(
  format: LegacyFormat,
  request: LegacyRequest,
): Promise<number> {
  const zone = zoneNamed(request.timeZone)
  if (!zone) return fail(`--time-zone ${request.timeZone}: write WIB, WITA or WIT.`)
  const { media, zips } = request
  const isThere = (path: string) =>
    zips.has(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory()
  if (media !== undefined && !isThere(media)) {
    return fail(`--media ${media}: there is no such folder or zip.`)
  }
  const { importLegacy } = await import('#content/newsroom/import/legacy/legacy-import.ts')
  const { openLegacySource } = await import('./legacy-sources.ts')
  const { openLossReport } = await import('#content/newsroom/import/legacy/loss-report.ts')
  const bar = new SingleBar({
    format: 'Import: {value}/{total} {item}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  // What is noted is stored before the process ends; a second signal ends it at once.
  const stop = new AbortController()
  const end = () => stop.abort()
  for (const signal of SIGNALS) process.once(signal, end)
  try {
    const source = await openLegacySource(format, request, { zone, now: new Date() })
    const name = request.report === undefined ? undefined : resolve(request.report)
    const report = name === undefined ? undefined : await openLossReport(name)
    const counts = new Map<string, number>()
    const { prepareStore } = await import('#content/newsroom/newsroom.ts')
    const payload = request.dryRun ? undefined : await prepareStore()
    for (const notice of source.notices) process.stderr.write(`${notice}\n`)
    bar.start(source.total, 0, { item: '' })
    let lossy = 0
    let faults = 0
    await importLegacy(payload, {
      items: source.items,
      ...(request.section !== undefined && { section: request.section }),
      ...(request.draft && { draft: true }),
      readPicture: source.readPicture,
      async onOutcome(outcome) {
        counts.set(outcome.change, (counts.get(outcome.change) ?? 0) + 1)
        if (outcome.losses.length > 0) lossy += 1
        await report?.add(outcome)
        bar.increment({ item: outcome.headline.slice(0, 40) })
      },
      stop: stop.signal,
      onFault(origin, error) {
        faults += 1
        const reason = error instanceof Error ? error.message : String(error)
        process.stderr.write(`${origin} was left out: ${reason}\n`)
      },
    })
    bar.stop()
    // Of a run that was stopped, nobody knows what the rest would have shown.
    const left = stop.signal.aborted ? [] : (source.left?.() ?? [])
    await report?.finish(absolute({ url: environment().siteUrl }, '/admin'), left)
    const count = (change: string) => counts.get(change) ?? 0
    process.stdout.write(
      request.dryRun
        ? `Read ${count('read')} stories and pages; ${count('refused')} would not be taken. Nothing was stored.\n`
        : `Imported ${count('created')} new stories and pages, ${count('updated')} updated, ${count('unchanged')} unchanged, ${count('kept')} left alone because they were edited here, ${count('refused')} not taken.\n`,
    )
    for (const { en } of left) process.stdout.write(`${en}\n`)
    process.stdout.write(
      name === undefined
        ? `${lossy} would not move whole: --report NAME lists them.\n`
        : `${lossy} have a line in ${name}.html.\n`,
    )
    await payload?.destroy()
    if (stop.signal.aborted) return fail('Stopped. The same command goes on.')
    return faults > 0 || source.isBroken ? 1 : 0
  } catch (error) {
    bar.stop()
    if (error instanceof UnreadableExport) return fail(`${error.message} Nothing was stored.`)
    throw error
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, end)
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
