/**
 * Which pieces of several agencies tell the same event, by the words of their headlines and beginnings.
 * @module
 */

/** A piece, as far as it is compared. */
export interface ComparedPiece {
  id: number
  headline: string
  /** The beginning of its text. */
  opening: string
}

/** Words that say nothing of an event. */
const COMMON = new Set(
  'yang dan di ke dari untuk pada dengan oleh dalam akan telah sudah tidak ada adalah ini itu para juga usai saat jadi bagi atas serta sebut kata the a an of to in on for and at by with from is are was were as after says said'.split(
    ' ',
  ),
)
/** Share of the words of the shorter headline that the other has, too. */
const ALIKE = 0.5
/** With so few words, two in common are chance. */
const FEWEST = 3
const MOST_OPENING = 300

/** The pieces of `others` that tell what `piece` tells, the most alike first. */
export function similarPieces<Piece extends ComparedPiece>(
  piece: ComparedPiece,
  others: readonly Piece[],
): Piece[] {
  const words = wordsOf(piece)
  return others
    .filter(({ id }) => id !== piece.id)
    .map((other) => ({ other, likeness: likenessOf(words, wordsOf(other)) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ other }) => other)
}

interface Words {
  headline: ReadonlySet<string>
  all: ReadonlySet<string>
}

const wordsOf = ({ headline, opening }: ComparedPiece): Words => {
  const first = tellingWords(headline)
  return {
    headline: first,
    all: new Set([...first, ...tellingWords(opening.slice(0, MOST_OPENING))]),
  }
}

/** How much of the shorter headline the other piece says. */
function likenessOf(one: Words, other: Words): number {
  const [short, long] = one.headline.size <= other.headline.size ? [one, other] : [other, one]
  const shared = [...short.headline].filter((word) => long.all.has(word)).length
  return shared >= FEWEST ? shared / short.headline.size : 0
}

const tellingWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => word.length > 1 && !COMMON.has(word),
    ),
  )
