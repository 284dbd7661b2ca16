import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { PieceRow } from '#content/newsroom/wire/piece-rows.ts'
import { PIECE_STATE_LABELS } from '#content/newsroom/wire/piece-state.ts'

/** Urgencies from here on are red. */
const URGENT = 2

/** What the room knows of a piece besides its words: where it is from, how urgent, what became of it. */
export function WireFacts({
  piece,
  names,
  say,
}: {
  piece: PieceRow
  names: { sources: ReadonlyMap<number, string>; sections: ReadonlyMap<number, string> }
  say: Say
}) {
  const { receivedAt, source, agency, urgency, section, state, status, embargoUntil, version } =
    piece
  const isRed = state === 'alarm' || status !== 'usable'
  const label = state in PIECE_STATE_LABELS ? PIECE_STATE_LABELS[state as 'new'] : undefined
  return (
    <p className="wire-facts">
      <time dateTime={receivedAt.toISOString()}>
        {deskTime(receivedAt, PUBLICATION_ZONE, say.language)}
      </time>
      <span>{[source && names.sources.get(source), agency].filter(Boolean).join(' · ')}</span>
      {urgency !== undefined && (
        <span className={urgency <= URGENT ? 'wire-urgent' : undefined}>
          {say('Urgensi {urgency}', { urgency })}
        </span>
      )}
      {section !== undefined && <span>{names.sections.get(section)}</span>}
      {version !== undefined && <span>{say('Versi {version}', { version })}</span>}
      {label && <span className={isRed ? 'wire-alarm' : undefined}>{say(label)}</span>}
      {status === 'withheld' && <span className="wire-alarm">{say('Ditahan pengirim')}</span>}
      {piece.isHeld && <span className="wire-alarm">{say('Embargo tanpa batas waktu')}</span>}
      {embargoUntil && (
        <span className="wire-alarm">
          {say('Embargo sampai {until}', {
            until: deskTime(embargoUntil, PUBLICATION_ZONE, say.language),
          })}
        </span>
      )}
      {piece.isSummary && <span>{say('Hanya ringkasan')}</span>}
    </p>
  )
}
