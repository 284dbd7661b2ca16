/**
 * The edge alone, in front of any origin: `npm run edge -- --origin URL --port N [--host H] [--max-memory MB]`. It knows nothing
 * about the origin, so it does only what RFC 9111 requires: every method passes, errors are the origin's own, and the
 * fields of each answer decide what is shared.
 * @module
 */
import { Command, InvalidArgumentError } from 'commander'
import { pino } from 'pino'
import { yieldBackgroundThreads } from '#server/background-threads.ts'
import { defaultMemory, type OriginAddress } from '#server/edge/http/edge-options.ts'
import { startEdge } from './edge.ts'

const MIB = 1024 * 1024

/** The parsed command line. */
interface EdgeCommandOptions {
  readonly origin: OriginAddress
  readonly port: number
  readonly host: string
  readonly maxMemory: number
  readonly renders?: number
  readonly controlSocket?: string
  readonly metricsPort?: number
  readonly pass: string[]
  readonly sessionCookie: string[]
  readonly ownErrors: boolean
  readonly cautious: boolean
  readonly trustProxy: boolean
  readonly exposeTags: boolean
  readonly keepCookies: boolean
  readonly log: boolean
}

const command = new Command('edge')
  .description('A shared HTTP cache in front of an origin.')
  .requiredOption(
    '--origin <url>',
    'where the origin listens, such as http://127.0.0.1:4000',
    originUrl,
  )
  .requiredOption('--port <number>', 'port for readers', port)
  .option('--host <address>', 'address for readers', '127.0.0.1')
  .option(
    '--max-memory <MB>',
    'memory for pages in MiB',
    megabytes,
    Math.floor(defaultMemory() / MIB),
  )
  .option('--renders <number>', 'requests for pages that the origin works on at once', (value) =>
    atLeastOne(value),
  )
  .option('--control-socket <path>', 'unix socket for purges')
  .option('--metrics-port <number>', 'port on 127.0.0.1 for Prometheus', port)
  .option(
    '--pass <prefix...>',
    'paths where every method, and cookies, pass to the origin; elsewhere only GET and HEAD do',
    ['/'],
  )
  .option(
    '--session-cookie <name...>',
    'cookies with which nothing below --pass is answered from memory',
    [],
  )
  .option('--own-errors', 'give error pages of the edge in place of those of the origin', false)
  .option('--cautious', 'never store what sets a cookie or answers Authorization', false)
  .option('--trust-proxy', 'believe X-Forwarded-For, -Proto and -Host', false)
  .option('--expose-tags', 'let readers see Cache-Tag', false)
  .option(
    '--keep-cookies',
    'ask the origin for shared pages with the first reader’s cookies',
    false,
  )
  .option('--log', 'write a JSON line for each request', false)
  .showHelpAfterError('All options: --help')

await run(command.parse().opts<EdgeCommandOptions>())

async function run({ renders, ...options }: EdgeCommandOptions): Promise<void> {
  const logger = pino()
  await yieldBackgroundThreads()
  try {
    const edge = await startEdge({
      ...options,
      ...(renders !== undefined && { limits: { renders } }),
      origin: () => options.origin,
      maxMemory: options.maxMemory * MIB,
      passPrefixes: options.pass,
      sessionCookies: options.sessionCookie,
      originErrors: options.ownErrors ? 'replace' : 'pass',
      sharing: options.cautious ? 'cautious' : 'as-told',
      forwardCookies: options.keepCookies,
      requestLog: options.log,
      logger,
    })
    logger.info({ port: edge.port, metricsPort: edge.metricsPort }, 'The edge accepts readers.')
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void edge.close())
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`The edge cannot start: ${reason}\n`)
    process.exitCode = 1
  }
}

function originUrl(value: string): OriginAddress {
  if (!URL.canParse(value)) throw new InvalidArgumentError('Write it as http://host:port.')
  const url = new URL(value)
  if (url.protocol !== 'http:' || url.pathname !== '/' || url.search !== '') {
    throw new InvalidArgumentError('Only http:// without a path is understood.')
  }
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) }
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  }
  return Number(value)
}

function megabytes(value: string): number {
  return atLeastOne(value, 'whole MiB')
}

function atLeastOne(value: string, what = 'a whole number'): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(`Give ${what}, at least 1.`)
  return Number(value)
}
