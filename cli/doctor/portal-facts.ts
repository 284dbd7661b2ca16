import type { Environment } from '#content/base/settings/environment.ts'
import type { PortalFacts } from '#content/model/health/portal-health.ts'
import { purgeEdges } from '#content/store/edge-purging.ts'

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
  if ((await purgeEdges(dataDir, { tags: ['doctor'] })) === 0) throw new Error('no socket answers')
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
