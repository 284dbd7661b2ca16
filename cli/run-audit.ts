/**
 * Runs `warta audit` and prints the findings, in Indonesian, for editors.
 * @module
 */
import { SingleBar } from 'cli-progress'
import {
  type AuditedDocument,
  auditFeed,
  auditNonsense,
  auditPage,
  auditRobots,
} from '#content/audit/document-audit.ts'
import type { FetchOptions } from '#content/audit/fetch/page-fetch.ts'
import { observeRobots } from '#content/audit/read/site-observing.ts'
import { auditSite } from '#content/audit/site-audit.ts'
import { environment } from '#content/base/settings/environment.ts'
import { describeAudit } from './audit-description.ts'

/** The command's argument and options. */
export interface AuditRequest {
  url?: string
  all?: boolean
  limit?: number
  via?: { host: string; port: number }
  json?: boolean
}

const OWN_LIMIT = 200
const FOREIGN_LIMIT = 25
/** Hard limit for other sites, whatever `--limit` says: this is not a crawler. */
const MOST_FOREIGN = 100
/** At most this many sitemap files are read unless all pages are checked. */
const SITEMAP_LIMIT = 50
/** At most this many feeds are read for one page. */
const MOST_FEEDS = 5

/** Exit codes, for CI. */
const NOTHING_REFUSED = 0
const SOMETHING_REFUSED = 1
const NOT_CHECKED = 2

/** Runs the audit, prints it and returns the exit code. */
export async function runAudit(request: AuditRequest): Promise<number> {
  const address = URL.parse(request.url ?? environment().siteUrl)
  if (!address || !/^https?:$/.test(address.protocol)) {
    process.stderr.write(
      `${request.url} bukan alamat http(s) yang lengkap. Tulis misalnya https://www.contoh.id/berita.\n`,
    )
    return NOT_CHECKED
  }
  const options: FetchOptions = { ...(request.via && { via: request.via }) }
  const documents = request.all
    ? await auditAll(address, request, options)
    : await auditOne(address.href, options)
  print(documents, request)
  if (documents.some(({ kind, unchecked }) => kind === 'page' && unchecked)) return NOT_CHECKED
  const isRefused = documents.some(({ findings }) =>
    findings.some(({ level }) => level === 'refused'),
  )
  return isRefused ? SOMETHING_REFUSED : NOTHING_REFUSED
}

async function auditOne(address: string, options: FetchOptions): Promise<AuditedDocument[]> {
  const now = new Date()
  const robots = await observeRobots(address, options)
  const { document, feeds } = await auditPage(address, robots, now, options)
  if (document.unchecked || document.kind !== 'page') return [document]
  const documents = [document, auditRobots(robots), await auditNonsense(address, options)]
  for (const feed of feeds.slice(0, MOST_FEEDS)) {
    documents.push(await auditFeed(feed, now, options))
  }
  return documents
}

async function auditAll(
  address: URL,
  { limit }: AuditRequest,
  options: FetchOptions,
): Promise<AuditedDocument[]> {
  const foreign = address.host !== new URL(environment().siteUrl).host
  const wanted =
    limit === 0 ? Number.POSITIVE_INFINITY : (limit ?? (foreign ? FOREIGN_LIMIT : OWN_LIMIT))
  const most = foreign ? Math.min(wanted, MOST_FOREIGN) : wanted
  const bar = new SingleBar({
    format: '{bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0)
  try {
    return await auditSite({
      base: address.href,
      now: new Date(),
      limit: most,
      sitemapLimit: most === Number.POSITIVE_INFINITY ? most : SITEMAP_LIMIT,
      foreign,
      options,
      onProgress: (done, total) => {
        bar.setTotal(total)
        bar.update(done)
      },
    })
  } finally {
    bar.stop()
  }
}

function print(documents: readonly AuditedDocument[], { json }: AuditRequest): void {
  if (json) {
    for (const document of documents) process.stdout.write(`${JSON.stringify(document)}\n`)
    return
  }
  process.stdout.write(`${describeAudit(documents)}\n`)
}
