/**
 * An outer edge, started by a portal as `outer-edge.ts PORT`, where the portal's own edge has its inner door. It answers
 * readers on the same socket and counts what they read; see outer-edges.ts.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { yieldBackgroundThreads } from './background-threads.ts'
import type { Edge } from './edge/edge.ts'
import { MissedReport } from './missed-report.ts'
import { type FromOuter, readToOuter } from './outer-edge-messages.ts'
import { openOuterEdge } from './portal-edge.ts'
import { portalLogger } from './portal-logger.ts'
import { ReaderCounts } from './reader-counts.ts'
import { followSiteLook } from './site-look.ts'

const settings = environment()
const logger = portalLogger(settings)
const counts = new ReaderCounts(settings, logger)
const missed = new MissedReport((asked) => tell({ type: 'missed', asked }))
const inner = { host: '127.0.0.1', port: Number(process.argv[2]) }
let edge: Edge | undefined
let isRetiring = false

// It is for the keeper, even if it is sent to all of its processes.
process.on('SIGHUP', () => {})
process.once('SIGTERM', () => {
  if (!isRetiring) void end(async () => edge?.close())
})
process.once('SIGINT', () => {})
// Without its portal it would hear of no purge.
process.once('disconnect', () => void end(async () => {}))
process.on('message', async (received) => {
  const message = readToOuter(received)
  switch (message?.type) {
    case 'serve':
      edge = await openOuterEdge({
        settings,
        inner,
        onRead: (event) => {
          counts.note(event)
          missed.note(event)
        },
        look: followSiteLook(() => inner),
        logger,
      })
      return process.send?.({ type: 'ready', port: edge.port })
    case 'purge':
      edge?.purge(message.tags, message)
      return tell({ type: 'done', id: message.id })
    case 'measure':
      return tell({ type: 'done', id: message.id, metrics: (await edge?.metrics()) as [] })
    case 'retire':
      isRetiring = true
      tell({ type: 'done', id: message.id })
      return end(async () => edge?.retire())
  }
})

await yieldBackgroundThreads()
tell({ type: 'loaded' })

function tell(message: FromOuter): void {
  if (process.connected) process.send?.(message)
}

async function end(finish: () => Promise<void> | undefined): Promise<void> {
  await finish()
  missed.close()
  await counts.close()
  process.exit(0)
}
