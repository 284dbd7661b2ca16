import type { Say } from '#content/base/desk-words/say.ts'
import { deskClock, deskTime } from '#content/base/time/desk-time.ts'
import type { DeskCoverage } from '#content/newsroom/live/coverage-view.ts'
import { Confirmation } from './confirmation.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryRow } from './entry-row.tsx'
import type { LiveRefusal } from './live-request.ts'
import { Refused } from './refused.tsx'
import { WaitingEntries } from './waiting-entries.tsx'

/** Most points of a summary, one per line. */
const POINT_ROWS = 5

/**
 * The desk of a live story, in one column on a phone: write and send first, then what waits on this phone, then what
 * readers have. `public/liputan.js` keeps and sends; without it, the browser sends the forms.
 */
export function LiveDesk({
  say,
  account,
  coverage,
  isOlder,
  client,
  credit,
  refusal,
}: {
  say: Say
  /** `undefined` after the session has ended. */
  account: number | undefined
  coverage: DeskCoverage
  /** Whether it shows older entries than the newest. */
  isOlder: boolean
  /** The id of the next entry. */
  client: string
  /** The credit of a photo that the account takes itself. */
  credit: string
  /** A form that the server refused. */
  refusal: LiveRefusal | undefined
}) {
  const { headline, may, story, coverage: row } = coverage
  const isOpen = row !== null && row.endedAt === null
  const oldest = coverage.entries.at(-1)?.number ?? 1
  return (
    <div
      className="live"
      data-live={story}
      data-account={account ?? ''}
      data-lost={say(
        'Server tidak dapat dihubungi. Tulisan Anda masih di sini; kirim lagi bila sambungan kembali.',
      )}
      data-now={Date.now()}
      data-answered={say('Server menjawab {status}. Coba lagi.', { status: '{status}' })}
      data-unkept={say(
        'Peramban ini tidak dapat menyimpan entri. Jangan tutup halaman ini sebelum terkirim.',
      )}
    >
      <header>
        <h1>{headline}</h1>
        <CoverageState say={say} coverage={coverage} />
        {refusal?.form === 'coverage' && <Refused refusal={refusal} />}
        <p className="notice bad" role="alert" data-trouble hidden />
      </header>
      <div>
        {isOpen && may.post && !isOlder && (
          <EntryForm
            say={say}
            note={`warta-liputan:${account ?? ''}:${story}:`}
            client={client}
            credit={credit}
            refusal={refusal?.form === 'new' ? refusal : undefined}
          />
        )}
        <WaitingEntries say={say} />
        {row && may.post && !isOlder && (
          <Points
            say={say}
            points={row.points}
            revision={row.revision}
            refusal={refusal?.form === 'coverage' ? refusal : undefined}
          />
        )}
      </div>
      <section aria-labelledby="entries" className="plain-section">
        <h2 id="entries">{say('Entri yang sudah dimuat')}</h2>
        {coverage.entries.length === 0 && <p className="muted">{say('Belum ada entri.')}</p>}
        <ol className="entries" data-entries>
          {coverage.entries.map((entry) => (
            <EntryRow
              key={entry.id}
              say={say}
              entry={entry}
              coverage={coverage}
              refusal={refusal?.form === entry.number ? refusal : undefined}
            />
          ))}
        </ol>
        <p className="row">
          {isOlder && <a href={`/admin/langsung/${story}`}>{say('Entri terbaru')}</a>}
          {oldest > 1 && (
            <a href={`/admin/langsung/${story}?sebelum=${oldest}`}>{say('Entri sebelumnya')}</a>
          )}
        </p>
      </section>
    </div>
  )
}

/** Whether the coverage goes on, and the steps that the account may take. */
function CoverageState({ say, coverage }: { say: Say; coverage: DeskCoverage }) {
  const { coverage: row, may, story, timeZone } = coverage
  const time = (at: string) => deskTime(new Date(at), timeZone, say.language)
  return (
    <div className="live-state">
      {row === null && <span>{say('Liputan ini belum dimulai.')}</span>}
      {row?.endedAt && <span>{say('Berakhir {at}.', { at: time(row.endedAt) })}</span>}
      {row && !row.endedAt && (
        <span>
          <strong className="live-on">{say('Langsung')}</strong>{' '}
          {say('sejak {at}', { at: deskClock(new Date(row.startedAt), timeZone) })}
        </span>
      )}
      <a href={`/admin/collections/articles/${story}`}>{say('Buka beritanya')}</a>
      {may.post &&
        (row === null || row.endedAt ? (
          <Step step="start" label={row ? say('Lanjutkan liputan') : say('Mulai liputan')} />
        ) : (
          <details>
            <summary>{say('Akhiri')}</summary>
            <p>
              {say(
                'Pembaca lalu melihat bahwa liputan berakhir, dan entri baru tidak dimuat. Liputan dapat dilanjutkan.',
              )}
            </p>
            <Step step="end" label={say('Akhiri liputan')} />
          </details>
        ))}
    </div>
  )
}

const Step = ({ step, label }: { step: 'start' | 'end'; label: string }) => (
  <form method="post" className="plain">
    <button type="submit" name="do" value={step} className={step === 'end' ? 'quiet' : undefined}>
      {label}
    </button>
  </form>
)

/** The summary above the entries, one point a line. */
function Points({
  say,
  points,
  revision,
  refusal,
}: {
  say: Say
  points: readonly string[]
  /** The revision of the coverage that the form shows. */
  revision: number
  refusal: LiveRefusal | undefined
}) {
  const typed = refusal?.fields.get('points')
  return (
    <details open={typed !== undefined}>
      <summary>{say('Ringkasan liputan')}</summary>
      <form method="post" data-quiet>
        <input type="hidden" name="do" value="points" />
        <input
          type="hidden"
          name="revision"
          value={refusal?.fields.get('revision') ?? revision}
          autoComplete="off"
        />
        <div className="field">
          <label htmlFor="points">{say('Satu butir per baris, paling banyak lima')}</label>
          <textarea
            id="points"
            name="points"
            rows={POINT_ROWS}
            defaultValue={typed ?? points.join('\n')}
          />
        </div>
        {refusal && refusal.findings.length > 0 && (
          <Confirmation say={say} findings={refusal.findings} />
        )}
        <button type="submit" className="quiet">
          {say('Simpan ringkasan')}
        </button>
      </form>
    </details>
  )
}
