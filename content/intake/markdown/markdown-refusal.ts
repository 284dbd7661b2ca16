import type { Node } from 'mdast'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'

/** The line on which a node begins, counted from 1. */
export function lineOf(node: Pick<Node, 'position'>): number {
  return node.position?.start.line ?? 1
}

/**
 * Refuses Markdown that a story cannot contain, instead of silently dropping it.
 * @throws {UnreadableCopy} always, at the line of `node`
 */
export function refuse(node: Pick<Node, 'position'>, reason: string): never {
  throw new UnreadableCopy(reason, lineOf(node))
}
