import type { Say } from '#content/base/desk-words/say.ts'
import { deskClock, deskTime } from '#content/base/time/desk-time.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { LONGEST_ENTRY } from '#content/model/live/entry.ts'
import { CHANGE_KINDS, CHANGE_LABELS } from '#content/model/story/correction.ts'
import { GROUND_LABELS, WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import type { DeskCoverage, DeskEntry } from '#content/newsroom/live/coverage-view.ts'
import { Confirmation } from './confirmation.tsx'
import type { LiveRefusal } from './live-request.ts'
import { Refused } from './refused.tsx'
import { Verification } from './verification.tsx'

/** An entry that readers have, with the forms that change and remove it. */
export function EntryRow({
  say,
  entry,
  coverage: { may, timeZone },
  refusal,
}: {
  say: Say
  entry: DeskEntry
  coverage: DeskCoverage
  refusal: LiveRefusal | undefined
}) {
  const { at, headline, key, number, photo, pinned, removed, text, unverified } = entry
  return (
    <li id={`e-${number}`} className={removed ? 'gone' : undefined}>
      <p className="entry-line">
        <strong>{deskClock(new Date(at), timeZone)}</strong>
        <span>{say('Entri {number}', { number })}</span>
        {key && <span>{say('Penting')}</span>}
        {pinned && <span>{say('Disematkan')}</span>}
        {unverified && !removed && <Unverified say={say} entry={entry} timeZone={timeZone} />}
        {photo !== null && <a href={`/admin/collections/media/${photo}`}>{say('Foto')}</a>}
      </p>
      {removed ? (
        <p className="entry-text">{say('Dicabut: {reason}', { reason: removed.reason })}</p>
      ) : (
        <p className="entry-text">
          {headline && <strong>{`${headline}\n`}</strong>}
          {text}
        </p>
      )}
      {!removed && (may.correct || may.remove) && (
        <div className="entry-tools">
          {may.correct && <Change say={say} entry={entry} refusal={refusal} />}
          {may.remove && <Remove say={say} entry={entry} refusal={refusal} />}
        </div>
      )}
    </li>
  )
}

/** That an entry is not verified yet, and by when it is to be. */
function Unverified({
  say,
  entry: { verificationDueAt: due },
  timeZone,
}: {
  say: Say
  entry: DeskEntry
  timeZone: TimeZone
}) {
  if (!due) return <strong>{say('Belum diverifikasi')}</strong>
  const time = deskTime(new Date(due), timeZone, say.language)
  return <strong>{say('Belum diverifikasi, tenggat {time}', { time })}</strong>
}

/** The marks of an entry as its form was made: only those that were changed are sent. */
const marksOf = ({ key, pinned }: DeskEntry): string =>
  [key && 'key', pinned && 'pinned'].filter(Boolean).join(' ')

interface ToolProps {
  say: Say
  entry: DeskEntry
  refusal: LiveRefusal | undefined
}

function Change({ say, entry, refusal }: ToolProps) {
  const { headline, key, number, pinned, revision, text } = entry
  const typed = refusal?.fields.get('do') === 'change' ? refusal.fields : undefined
  const id = `e-${number}`
  return (
    <details open={typed !== undefined}>
      <summary>{say('Perbarui')}</summary>
      <form method="post" noValidate data-quiet>
        {typed && refusal && <Refused refusal={refusal} />}
        <input type="hidden" name="do" value="change" />
        <input type="hidden" name="number" value={number} />
        <input
          type="hidden"
          name="revision"
          value={typed?.get('revision') ?? revision}
          autoComplete="off"
        />
        <textarea name="before" hidden readOnly value={typed?.get('before') ?? text} />
        <div className="field">
          <label htmlFor={`${id}-headline`}>{say('Judul entri (boleh kosong)')}</label>
          <input
            id={`${id}-headline`}
            name="headline"
            maxLength={LONGEST_ENTRY.headline}
            defaultValue={typed?.get('headline') ?? headline ?? ''}
            autoComplete="off"
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-text`}>{say('Isi entri')}</label>
          <textarea
            id={`${id}-text`}
            name="text"
            rows={4}
            maxLength={LONGEST_ENTRY.text}
            defaultValue={typed?.get('text') ?? text}
          />
        </div>
        <div className="marks">
          <label className="choice">
            <input type="checkbox" name="key" defaultChecked={typed ? typed.has('key') : key} />
            {say('Penting')}
          </label>
          <label className="choice">
            <input
              type="checkbox"
              name="pinned"
              defaultChecked={typed ? typed.has('pinned') : pinned}
            />
            {say('Sematkan di atas')}
          </label>
        </div>
        <input type="hidden" name="was" value={marksOf(entry)} autoComplete="off" />
        <Verification
          say={say}
          id={id}
          isUnverified={typed ? typed.has('unverified') : entry.unverified}
          part={typed?.get('unverifiedPart') ?? entry.unverifiedPart ?? ''}
          hours={typed?.get('verificationHours') ?? ''}
          isDue={entry.verificationDueAt !== null}
        />
        <div className="field">
          <label htmlFor={`${id}-kind`}>{say('Perubahan ini')}</label>
          <select id={`${id}-kind`} name="changeKind" defaultValue={typed?.get('changeKind') ?? ''}>
            <option value="">{say('Tidak mengubah isi')}</option>
            {CHANGE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(CHANGE_LABELS[kind])}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-what`}>{say('Yang dibetulkan (untuk ralat dan koreksi)')}</label>
          <textarea
            id={`${id}-what`}
            name="changeText"
            rows={2}
            defaultValue={typed?.get('changeText') ?? ''}
          />
        </div>
        {typed && refusal && refusal.findings.length > 0 && (
          <Confirmation say={say} findings={refusal.findings} />
        )}
        <button type="submit">{say('Simpan entri')}</button>
      </form>
    </details>
  )
}

function Remove({ say, entry: { number }, refusal }: ToolProps) {
  const typed = refusal?.fields.get('do') === 'remove' ? refusal.fields : undefined
  const id = `e-${number}`
  return (
    <details open={typed !== undefined}>
      <summary>{say('Cabut')}</summary>
      <form method="post" noValidate data-quiet>
        {typed && refusal && <Refused refusal={refusal} />}
        <input type="hidden" name="do" value="remove" />
        <input type="hidden" name="number" value={number} />
        <div className="field">
          <label htmlFor={`${id}-ground`}>{say('Dasar pencabutan')}</label>
          <select id={`${id}-ground`} name="ground" defaultValue={typed?.get('ground') ?? ''}>
            <option value="">{say('Pilih dasar pencabutannya.')}</option>
            {WITHDRAWAL_GROUNDS.map((ground) => (
              <option key={ground} value={ground}>
                {say(GROUND_LABELS[ground])}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-reason`}>{say('Alasan, dibaca pembaca')}</label>
          <textarea
            id={`${id}-reason`}
            name="reason"
            rows={2}
            defaultValue={typed?.get('reason') ?? ''}
          />
        </div>
        <button type="submit">{say('Cabut entri')}</button>
      </form>
    </details>
  )
}
