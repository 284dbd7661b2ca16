import type { Say } from '#content/base/desk-words/say.ts'
import { LONGEST_ENTRY } from '#content/model/live/entry.ts'
import { Confirmation } from './confirmation.tsx'
import type { LiveRefusal } from './live-request.ts'
import { Refused } from './refused.tsx'
import { Verification } from './verification.tsx'

/** The form of a new entry: words first, the rest is optional. */
export function EntryForm({
  say,
  note,
  client,
  credit,
  refusal,
}: {
  say: Say
  /** Where the browser notes what is typed, without the id of the entry. */
  note: string
  client: string
  /** The credit of a photo that the account takes itself. */
  credit: string
  refusal: LiveRefusal | undefined
}) {
  const typed = (name: string) => refusal?.fields.get(name) ?? ''
  const isTicked = (name: string) => refusal?.fields.has(name) ?? false
  return (
    <form
      method="post"
      noValidate
      autoComplete="off"
      data-entry
      data-note={note + (typed('client') || client)}
    >
      {refusal && <Refused refusal={refusal} />}
      <input type="hidden" name="do" value="post" />
      {/* Browsers restore what was in a form, and the id of a posted entry must not come back. */}
      <input type="hidden" name="client" value={typed('client') || client} autoComplete="off" />
      <div className="field">
        <label htmlFor="entry-text">{say('Entri baru')}</label>
        <textarea
          id="entry-text"
          name="text"
          rows={4}
          maxLength={LONGEST_ENTRY.text}
          defaultValue={typed('text')}
          aria-describedby="entry-fault"
          // What the browser restores would have another id than what is kept.
          autoComplete="off"
        />
        <p
          id="entry-fault"
          className="error"
          role="alert"
          data-fault="text"
          data-words={say('Tulis isi entri, walau satu kalimat.')}
        />
      </div>
      <div className="marks">
        <label className="choice">
          <input type="checkbox" name="key" defaultChecked={isTicked('key')} />
          {say('Penting')}
        </label>
        <label className="choice">
          <input type="checkbox" name="pinned" defaultChecked={isTicked('pinned')} />
          {say('Sematkan di atas')}
        </label>
      </div>
      {/* Only with script: it makes the photo small and keeps it until it is sent. */}
      <fieldset className="photo" data-photo hidden>
        <label htmlFor="entry-photo">{say('Foto')}</label>
        <input id="entry-photo" type="file" accept="image/*" />
        <div data-photo-words hidden>
          <canvas data-photo-shown />
          <div className="field">
            <label htmlFor="entry-alt">{say('Keterangan foto: apa, siapa, di mana')}</label>
            <input id="entry-alt" name="alt" maxLength={250} autoComplete="off" />
          </div>
          <div className="field">
            <label htmlFor="entry-credit">{say('Kredit foto')}</label>
            <input
              id="entry-credit"
              name="credit"
              maxLength={120}
              defaultValue={credit}
              autoComplete="off"
            />
          </div>
          <button type="button" className="quiet" data-photo-drop>
            {say('Lepas foto')}
          </button>
        </div>
        <p className="error" data-fault="photo" role="alert" hidden>
          {say('Berkas ini tidak dapat dibaca sebagai foto di peramban ini. Pilih JPEG atau PNG.')}
        </p>
      </fieldset>
      <details open={isTicked('unverified') || Boolean(typed('headline'))}>
        <summary>{say('Judul dan verifikasi')}</summary>
        <div className="field">
          <label htmlFor="entry-headline">{say('Judul entri (boleh kosong)')}</label>
          <input
            id="entry-headline"
            name="headline"
            maxLength={LONGEST_ENTRY.headline}
            defaultValue={typed('headline')}
            autoComplete="off"
          />
        </div>
        <Verification
          say={say}
          id="entry"
          isUnverified={isTicked('unverified')}
          part={typed('unverifiedPart')}
          hours={typed('verificationHours')}
          isDue={false}
        />
      </details>
      {refusal && refusal.findings.length > 0 && (
        <Confirmation say={say} findings={refusal.findings} />
      )}
      <div className="send">
        <button type="submit">{say('Kirim')}</button>
        <button type="button" className="quiet" data-draft hidden>
          {say('Simpan draf')}
        </button>
      </div>
    </form>
  )
}
