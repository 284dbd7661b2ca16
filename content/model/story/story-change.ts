/**
 * What changed in a story, without repeating the earlier text: it may have been removed to protect somebody.
 * @module
 */
import { blockPictures, type StoredBlock } from './body.ts'
import { blocksText } from './body-text.ts'
import { gistOf, type Substance } from './substance.ts'

/** A version of a story that readers saw from `at` on. */
export interface SeenVersion extends Substance {
  at: Date
}

/** The numbers of blocks added to, removed from and changed in the body. */
export interface PartCounts {
  added: number
  removed: number
  changed: number
}

/** A change of substance: which parts differ from the version before. */
export interface StoryChange {
  at: Date
  headline: boolean
  summary: boolean
  hero: boolean
  /** Pictures inside the body. */
  pictures: boolean
  paragraphs?: PartCounts
}

/** The changes between consecutive versions, oldest first, leaving out those without substance. */
export function storyChanges(versions: readonly SeenVersion[]): StoryChange[] {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1]
    return before ? changeBetween(before, version) : []
  })
}

function changeBetween(before: SeenVersion, after: SeenVersion): StoryChange[] {
  const differs = (of: (version: SeenVersion) => string) => gistOf(of(before)) !== gistOf(of(after))
  const paragraphs = countParts(textsOf(before.body), textsOf(after.body))
  const change = {
    at: after.at,
    headline: differs(({ headline }) => headline) || differs(({ kicker }) => kicker ?? ''),
    summary: differs(({ summary }) => summary ?? ''),
    hero: (before.hero ?? null) !== (after.hero ?? null),
    pictures: picturesOf(before.body) !== picturesOf(after.body),
    ...(paragraphs && { paragraphs }),
  }
  const { at: _, ...parts } = change
  return Object.values(parts).some(Boolean) ? [change] : []
}

const textsOf = (body: readonly StoredBlock[]): string[] =>
  body.map((block) => gistOf(blocksText([block]))).filter(Boolean)

const picturesOf = (body: readonly StoredBlock[]): string =>
  body.flatMap((block) => blockPictures(block)).join()

/** Counts differences by the longest common subsequence; an added and a removed part together count as a changed one. */
function countParts(before: readonly string[], after: readonly string[]): PartCounts | undefined {
  const kept = longestCommon(before, after)
  const gone = before.length - kept
  const come = after.length - kept
  if (gone === 0 && come === 0) return undefined
  const changed = Math.min(gone, come)
  return { added: come - changed, removed: gone - changed, changed }
}

/** The length of the longest common subsequence. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0)
  for (const part of before) {
    const next = [0]
    for (const [index, other] of after.entries()) {
      next.push(
        part === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0),
      )
    }
    row = next
  }
  return row.at(-1) ?? 0
}
