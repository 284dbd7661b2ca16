/**
 * What changed in a story, without repeating the earlier text: it may have been removed to protect somebody.
 * @module
 */
import { diffArrays } from 'diff'
import { blockPictures, type StoredBlock } from './body.ts'
import { blocksText } from './body-text.ts'
import { SUBSTANCE_TEXTS, type SubstanceText } from './fields.ts'
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
  /** The plain fields whose text changed. */
  texts: readonly SubstanceText[]
  hero: boolean
  /** Pictures inside the body. */
  pictures: boolean
  /** Whether a correction or reply that readers knew was changed or removed; new ones are listed separately. */
  corrections: boolean
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
  const paragraphs = countParts(textsOf(before.body), textsOf(after.body))
  const change = {
    at: after.at,
    texts: SUBSTANCE_TEXTS.filter(
      (name) => gistOf(before[name] ?? '') !== gistOf(after[name] ?? ''),
    ),
    hero: (before.hero ?? null) !== (after.hero ?? null),
    pictures: picturesOf(before.body) !== picturesOf(after.body),
    corrections: correctionsOf(before).some((text) => !correctionsOf(after).includes(text)),
    ...(paragraphs && { paragraphs }),
  }
  const { texts, hero, pictures, corrections } = change
  return texts.length > 0 || hero || pictures || corrections || paragraphs ? [change] : []
}

const textsOf = (body: readonly StoredBlock[]): string[] =>
  body.map((block) => gistOf(blocksText([block]))).filter(Boolean)

const correctionsOf = ({ corrections }: Substance): string[] =>
  corrections.map(({ text }) => gistOf(text))

const picturesOf = (body: readonly StoredBlock[]): string =>
  body.flatMap((block) => blockPictures(block)).join()

/** Counts the parts that were added, removed or reworded; an added and a removed part count as one changed. */
function countParts(before: readonly string[], after: readonly string[]): PartCounts | undefined {
  const runs = diffArrays([...before], [...after])
  const count = (runsOf: typeof runs) => runsOf.reduce((sum, run) => sum + run.count, 0)
  const come = count(runs.filter(({ added }) => added))
  const gone = count(runs.filter(({ removed }) => removed))
  if (gone === 0 && come === 0) return undefined
  const changed = Math.min(gone, come)
  return { added: come - changed, removed: gone - changed, changed }
}
