/**
 * What becomes of a piece of agency copy that has arrived, by what is here of the same piece already.
 * @module
 */

/** What the sender says of a piece: readers may have it, not yet, or not any more. */
export type PieceStatus = 'usable' | 'withheld' | 'cancelled'

/** A version of a piece, as its sender numbers and dates it. */
export interface PieceVersion {
  version?: string | undefined
  versionAt?: Date | undefined
}

/** The story that an earlier version became. */
export interface StoryOfPiece {
  /** Whether somebody has saved it since. */
  isEdited: boolean
  /** Whether readers have had it. */
  isPublic: boolean
  /** Whether it came from the same sender. */
  isOwn: boolean
}

/** What is known when a piece arrives. */
export interface ArrivedPiece {
  status: PieceStatus
  /** Against the newest version that is here; `first` if there is none. */
  order: 'first' | 'newer' | 'older'
  /** The story of an earlier version. */
  story?: StoryOfPiece | undefined
  /** Whether a rule makes a story of it. */
  hasRule: boolean
}

/**
 * What becomes of a piece:
 * `import` makes a story of it, `replace` puts it into a draft that nobody has edited, `offer` shows it beside a story
 * for an editor to take, `alarm` says that the sender has taken a story back, `wait` leaves it in the room, `end` does
 * so for what nobody may use any more, and `note` does nothing, since something newer is here.
 */
export type PieceFate = 'import' | 'replace' | 'offer' | 'alarm' | 'wait' | 'end' | 'note'

/**
 * Decides. A story that somebody has edited, that readers have had or that came from another sender is never changed or
 * withdrawn by what arrives.
 */
export function fateOf({ status, order, story, hasRule }: ArrivedPiece): PieceFate {
  if (order === 'older') return 'note'
  if (status !== 'usable' && story) return 'alarm'
  if (status === 'cancelled') return 'end'
  if (story) return story.isEdited || story.isPublic || !story.isOwn ? 'offer' : 'replace'
  return hasRule ? 'import' : 'wait'
}

/**
 * Whether `arrived` comes after `known`. Numbers of versions decide, then their times; copy with the same version and
 * other words comes after: its sender does not count.
 */
export function versionOrder(arrived: PieceVersion, known: PieceVersion): 'newer' | 'older' {
  const [one, other] = [numberOf(arrived.version), numberOf(known.version)]
  if (one !== undefined && other !== undefined && one !== other) {
    return one > other ? 'newer' : 'older'
  }
  const [at, before] = [arrived.versionAt?.getTime(), known.versionAt?.getTime()]
  return at !== undefined && before !== undefined && at < before ? 'older' : 'newer'
}

const numberOf = (version: string | undefined): number | undefined =>
  version !== undefined && /^\d{1,15}$/.test(version) ? Number(version) : undefined
