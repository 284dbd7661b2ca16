import { wordsIn } from '#content/base/text/words-in.ts'

/** In characters; shorter words occur in every text. */
const SHORTEST_WORD = 4
/** More suggestions do not help an editor. */
const MOST = 6

/**
 * Up to {@link MOST} topics that `text` seems to be about: first those whose whole name occurs in it, then those whose
 * longer words all do. Topics in `chosen` (ids) are left out.
 */
export function suggestedTopics<Topic extends { id: number; name: string }>(
  text: string,
  topics: readonly Topic[],
  chosen: readonly number[],
): Topic[] {
  const open = topics.filter(({ id }) => !chosen.includes(id))
  const named = new Set(
    wordsIn(
      text,
      open.map(({ name }) => name),
    ),
  )
  const words = new Map(open.map(({ id, name }) => [id, longWords(name)]))
  const present = new Set(wordsIn(text, [...new Set([...words.values()].flat())]))
  const likely = open.filter(({ id, name }) => {
    const own = words.get(id) ?? []
    return !named.has(name) && own.length > 1 && own.every((word) => present.has(word))
  })
  return [...open.filter(({ name }) => named.has(name)), ...likely].slice(0, MOST)
}

const longWords = (name: string): string[] =>
  (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD)
