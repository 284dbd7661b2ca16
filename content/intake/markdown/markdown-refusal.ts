import type { Node } from 'mdast'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'

/** The line a part of a Markdown file begins on, counted from 1. */
export function lineOf(node: Pick<Node, 'position'>): number {
  return node.position?.start.line ?? 1
}

/** Refuses Markdown that a story has no place for, at its line, instead of losing it in silence. */
export function refuse(node: Pick<Node, 'position'>, reason: string): never {
  throw new UnreadableCopy(reason, lineOf(node))
}
