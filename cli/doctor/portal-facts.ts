import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Environment } from '#content/base/settings/environment.ts'
import { controlSocket } from '#content/base/settings/environment.ts'
import type { PortalFacts } from '#content/model/health/portal-health.ts'

/** Milliseconds after which there is no answer. */
const PATIENCE = 5_000

/** Asks the running portal of `settings`. Purges a tag that no page has, so that nothing changes. */
export async function portalFacts({
  dataDir,
  siteUrl,
}: Pick<Environment, 'dataDir' | 'siteUrl'>): Promise<PortalFacts> {
  const [purge, site] = await Promise.all([
    timed(() => purgeNothing(dataDir)),
    timed(() => healthOf(siteUrl)),
  ])
  return {
    siteUrl,
    purge: 'failure' in purge ? purge : { took: purge.took },
    site: 'failure' in site ? site : { status: site.result, took: site.took },
  }
}

async function purgeNothing(dataDir: string): Promise<void> {
  const call = request({
    socketPath: controlSocket(dataDir),
    method: 'POST',
    path: '/purge',
    agent: false,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  })
  call.end(JSON.stringify({ tags: ['doctor'] }))
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  answer.resume()
  if (answer.statusCode !== 204) throw new Error(`it answered ${answer.statusCode}`)
}

/** The address is the operator's own, so it may be a private one. */
async function healthOf(siteUrl: string): Promise<number> {
  const { status } = await fetch(`${siteUrl}/healthz`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  })
  return status
}

async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ took: number; result: Result } | { failure: string }> {
  const begun = performance.now()
  try {
    const result = await work()
    return { took: performance.now() - begun, result }
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'TimeoutError') return `no answer in ${PATIENCE / 1000} s`
  return 'code' in cause ? String(cause.code) : cause.message
}
