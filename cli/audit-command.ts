import { Command, InvalidArgumentError } from 'commander'
import type { AuditRequest } from './audit-running.ts'

/** `warta audit URL|--all`: what machines would refuse or cut of pages. */
export const auditCommand = new Command('audit')
  .description(
    'Fetch pages as search engines, chats and feed readers do, and tell by rule what each would refuse or cut.\n' +
      'Exit code: 0 nothing is refused, 1 something is, 2 it could not be checked.',
  )
  .argument('[url]', 'a page, feed or sitemap on any site; with --all any address of the site')
  .option(
    '--all',
    'check robots.txt, the sitemaps it names, and their pages; without url, SITE_URL',
  )
  .option(
    '--limit <n>',
    'most pages of --all (own site 200, 0 is all; others 25, at most 100)',
    wholeNumber,
  )
  .option('--via <host:port>', 'ask this server instead, which hears the host of the url', server)
  .option('--json', 'print one JSON object a document: address, kind, findings')
  .action(async (url: string | undefined, options: Omit<AuditRequest, 'url'>, command: Command) => {
    if (!url && !options.all) command.error("error: missing required argument 'url' (or --all)")
    // Whatever stops it before its end: it could not be checked.
    process.exitCode = 2
    // Loaded when asked for: --help needs no settings, and a wrong variable is told in one line.
    const { runAudit } = await import('./audit-running.ts')
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
