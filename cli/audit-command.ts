import { Command, InvalidArgumentError } from 'commander'
import type { AuditRequest } from './run-audit.ts'

/** `warta audit URL|--all`: what machines would refuse or cut. */
export const auditCommand = new Command('audit')
  .description(
    'Fetch pages as search engines, chat apps and feed readers do, and report, rule by rule, what each would refuse or cut.\n' +
      'Exit code: 0 nothing is refused, 1 something is, 2 the check failed.',
  )
  .argument('[url]', 'a page, feed or sitemap on any site; with --all, any address of the site')
  .option(
    '--all',
    'check robots.txt, the sitemaps it lists and their pages; the default url is SITE_URL',
  )
  .option(
    '--limit <n>',
    'maximum pages for --all (own site: default 200, 0 for all; others: default 25, at most 100)',
    wholeNumber,
  )
  .option(
    '--via <host:port>',
    'connect to this server instead, with the host of the url as Host header',
    server,
  )
  .option('--json', 'print one JSON object per document: address, kind, findings')
  .action(async (url: string | undefined, options: Omit<AuditRequest, 'url'>, command: Command) => {
    if (!url && !options.all) command.error("error: missing required argument 'url' (or --all)")
    // The exit code if anything throws before the end.
    process.exitCode = 2
    // Imported late, so that --help needs no settings and a wrong variable is reported in one line.
    const { runAudit } = await import('./run-audit.ts')
    process.exitCode = await runAudit({ ...(url && { url }), ...options })
  })

function wholeNumber(value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}

function server(value: string): { host: string; port: number } {
  const found = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(value)
  if (!found?.[1]) throw new InvalidArgumentError('Write it as host:port.')
  return { host: found[1].replace(/^\[|\]$/g, ''), port: Number(found[2]) }
}
