/**
 * What a doctor says of the nodes that share a database.
 * @module
 */
import type { Finding } from './finding.ts'

/** A node as it was found; of two with one name, the later one comes second. */
export interface NodeFacts {
  name: string
  version: string
  /** Milliseconds since its last sign of life. */
  silent: number
  /** Purges that it has not passed. */
  behind: number
}

/** A node as the desk shows it. */
export interface SeenNode extends NodeFacts {
  /** When it entered. */
  since: Date
  /** When the last purge that it has passed was noted; undefined if there was none of late. */
  passedAt: Date | undefined
  /** Its processes that answer readers, and those that render pages; undefined for a version that does not say. */
  edges: number | undefined
  renderers: number | undefined
}

/** How a node is: `current` if it may be ready, `behind` if it cannot be, `gone` if it has said nothing for long. */
export type NodeState = 'current' | 'behind' | 'gone'

/** How a node is by what was found. */
export function nodeState({ silent, behind }: Pick<NodeFacts, 'silent' | 'behind'>): NodeState {
  if (silent > GONE) return 'gone'
  return silent > LATE || (behind > 0 && silent > READY) ? 'behind' : 'current'
}

/** Milliseconds for which a reading makes a node ready (`LEASE` in `content/store/nodes/node-times.ts`). */
const READY = 1_000

/** Milliseconds after which a node is no longer there: one that ends as it should takes itself out of the table. */
const GONE = 10_000

/** Milliseconds after which one that is behind has more than a purge on its way: it reads four times a second. */
const LATE = 5_000

/** The findings on nodes; none where nothing is shared. */
export function nodeFindings(nodes: readonly NodeFacts[] | undefined): Finding[] {
  if (nodes === undefined) return []
  const live = nodes.filter(({ silent }) => silent <= GONE)
  // While one process hands over to the next on a machine, both have its name.
  const latest = new Map(live.map((node) => [node.name, node]))
  const versions = [...new Set([...latest.values()].map(({ version }) => version))]
  const told = live.map(({ name, version }) => `${name} (${version})`).join(', ')
  return [
    {
      name: 'Nodes',
      health: 'good',
      text: live.length > 0 ? `${live.length} live: ${told}` : 'none is live',
    },
    ...live
      .filter(({ behind, silent }) => behind > 0 && silent > LATE)
      .map(
        ({ name, behind }): Finding => ({
          name: 'Purges',
          health: 'bad',
          text: `${name} has not passed ${behind}, and is not ready`,
          remedy: 'Look at its log, and at what keeps its processor busy.',
        }),
      ),
    ...nodes
      .filter(({ name, silent }) => silent > GONE && !latest.has(name))
      .map(
        ({ name, silent }): Finding => ({
          name: 'Silent node',
          health: 'warning',
          text: `${name} has said nothing for ${durationText(silent)}, and has not signed off`,
          remedy:
            'If it still runs, it does not reach the database. Otherwise it is forgotten in a day.',
        }),
      ),
    ...(versions.length > 1
      ? [
          {
            name: 'Versions',
            health: 'warning',
            text: `the nodes have ${versions.join(' and ')}`,
            remedy: 'Bring all of them to one version.',
          } as const,
        ]
      : []),
  ]
}

function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
