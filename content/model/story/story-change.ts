/**
 * What changed in a story, told without repeating what stood there before: what was taken out may have been taken out to
 * protect somebody.
 * @module
 */
import { blockPictures, type StoredBlock } from './body.ts'
import { blocksText } from './body-text.ts'
import { gistOf, type Substance } from './substance.ts'

/** A story as readers had it from `at` on. */
export interface SeenVersion extends Substance {
  at: Date
}

/** What was done to the body, in numbers of its parts. */
export interface PartCounts {
  added: number
  removed: number
  changed: number
}

/** A change of substance. */
export interface StoryChange {
  at: Date
  headline: boolean
  summary: boolean
  hero: boolean
  /** Pictures inside the body. */
  pictures: boolean
  paragraphs?: PartCounts
}

/** The changes from each version to the next, oldest first; versions that differ in nothing of substance are skipped. */
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

/** Parts that are in one list only, by the longest run that both share; where as many came as went, they were changed. */
function countParts(before: readonly string[], after: readonly string[]): PartCounts | undefined {
  const kept = longestCommon(before, after)
  const gone = before.length - kept
  const come = after.length - kept
  if (gone === 0 && come === 0) return undefined
  const changed = Math.min(gone, come)
  return { added: come - changed, removed: gone - changed, changed }
}

/** How many parts two lists share in the same order. */
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
