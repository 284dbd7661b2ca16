import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'

/** The provider of a name that is made of the words of a piece, because its sender gives it none. */
export const OF_ITS_WORDS = 'copy'

/** What a piece is called. */
export interface PieceName {
  provider: string
  id: string
}

/**
 * The name of a piece from `source` that arrives at `now`. One that its sender gives counts in the whole world. Words say
 * less: two bureaus write the same headline, and one of them writes it again the next day.
 */
export function pieceName<Name extends PieceName>(name: Name, source: number, now: Date): Name {
  if (name.provider !== OF_ITS_WORDS) return name
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(PUBLICATION_ZONE)
    .toPlainDate()
  return { ...name, id: `${name.id}:${source}:${day}` }
}

/** What tells a piece that comes twice, also on another day. */
export const repeatedName = ({ provider, id }: PieceName, source: number): string =>
  provider === OF_ITS_WORDS ? `${provider}:${id}:${source}` : `${provider}:${id}`
