import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { type SourceHealth, sourceHealth } from '#content/model/wire/source-health.ts'
import { matchingRule, WIRE_STAGE_LABELS } from '#content/model/wire/wire-rule.ts'
import type { WholePiece } from '#content/newsroom/wire/piece-rows.ts'
import { sectionFor } from '#content/newsroom/wire/piece-story.ts'
import { NOTHING_NOTED, type NotedSource } from '#content/newsroom/wire/source-state.ts'
import { factsOf } from '#content/newsroom/wire/stored-piece.ts'
import type { WireSource } from '#content/newsroom/wire/wire-sources.ts'

const HEALTH = {
  well: 'Berjalan',
  off: 'Tidak dibaca',
  failing: 'Gagal dibaca',
  silent: 'Diam',
  flooding: 'Terlalu cepat; dibaca perlahan',
} as const satisfies Record<SourceHealth, DeskText>

/** How all sources are doing. */
export function SourceTable({
  sources,
  states,
  now,
  say,
}: {
  sources: readonly WireSource[]
  states: ReadonlyMap<number, NotedSource>
  now: Date
  say: Say
}) {
  const time = (at: Date | undefined) =>
    at ? deskTime(at, PUBLICATION_ZONE, say.language) : say('belum pernah')
  return (
    <table className="wire-table">
      <thead>
        <tr>
          <th scope="col">{say('Sumber')}</th>
          <th scope="col">{say('Keadaan')}</th>
          <th scope="col">{say('Naskah terakhir')}</th>
          <th scope="col">{say('Menunggu')}</th>
          <th scope="col">{say('Kesalahan terakhir')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => {
          const state = states.get(source.id) ?? NOTHING_NOTED
          const health = sourceHealth(state, source, now)
          return (
            <tr key={source.id}>
              <th scope="row">
                <a href={`/admin/kawat/sumber?sumber=${source.id}`}>{source.name}</a>
              </th>
              <td className={health === 'well' || health === 'off' ? undefined : 'wire-alarm'}>
                {say(HEALTH[health])}
              </td>
              <td>{time(state.lastArrivalAt)}</td>
              <td>{state.waiting}</td>
              <td>{state.lastError && `${time(state.lastErrorAt)}: ${state.lastError}`}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What the rules of a source would make of its last pieces, and the token of one that sends. */
export function SourceDetail({
  source,
  pieces,
  made,
  mark,
  pushUrl,
  say,
}: {
  source: WireSource
  pieces: readonly WholePiece[]
  /** A token that was just made: it is shown this once. Without one if one was made meanwhile. */
  made: { token: string | undefined } | undefined
  /** What the form that makes one sends. */
  mark: string
  pushUrl: string
  say: Say
}) {
  return (
    <section aria-labelledby="sumber">
      <h2 id="sumber">{source.name}</h2>
      <p>
        <a href={`/admin/collections/wire-sources/${source.id}`}>
          {say('Ubah sumber dan aturannya')}
        </a>
      </p>
      {source.kind === 'push' && (
        <>
          <p>
            {say('Naskah dikirim dengan POST ke')} <code>{pushUrl}</code>{' '}
            {say('dengan “Authorization: Bearer” dan tokennya.')}
          </p>
          {made && made.token === undefined && (
            <p className="notice bad" role="alert">
              {say(
                'Token sumber ini sudah diganti sesudah halaman itu dibuka. Tidak ada yang berubah.',
              )}
            </p>
          )}
          {made?.token !== undefined && (
            <p className="notice" role="status">
              {say('Token baru, hanya ditampilkan sekali ini:')} <code>{made.token}</code>
            </p>
          )}
          {source.tokenDigest ? (
            <details>
              <summary>{say('Ganti token')}</summary>
              <p>{say('Token yang sekarang langsung tidak berlaku lagi.')}</p>
              <TokenForm id={source.id} mark={mark} label={say('Ya, ganti token')} />
            </details>
          ) : (
            <TokenForm id={source.id} mark={mark} label={say('Buat token')} />
          )}
        </>
      )}
      <h3>{say('Apa yang terjadi dengan {count} naskah terakhir', { count: pieces.length })}</h3>
      <p className="hint">{say('Menurut aturan yang sekarang; tidak ada yang diubah.')}</p>
      <ol>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <a href={`/admin/kawat/${piece.id}`}>{piece.headline}</a>: {fate(source, piece, say)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function fate(source: WireSource, piece: WholePiece, say: Say): string {
  const rule = piece.kept && matchingRule(source.rules, factsOf(piece.kept, piece))
  if (!rule) return say('menunggu di ruang kawat')
  return say('aturan {rule}: {stage}, {section}', {
    rule: source.rules.indexOf(rule) + 1,
    stage: say(WIRE_STAGE_LABELS[rule.outcome.stage]),
    section: sectionFor(source, rule.outcome).name,
  })
}

/** Makes a token. */
const TokenForm = ({ id, mark, label }: { id: number; mark: string; label: string }) => (
  <form method="post">
    <input type="hidden" name="tanda" value={mark} />
    <button type="submit" name="token" value={id} className="quiet">
      {label}
    </button>
  </form>
)
