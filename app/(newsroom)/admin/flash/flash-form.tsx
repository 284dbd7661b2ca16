import type { Say } from '#content/base/desk-words/say.ts'
import { LONGEST, STRIP_HOURS } from '#content/newsroom/desk/flash/flash-order.ts'
import { LabelledField } from '../desk-page/labelled-field.tsx'
import type { FlashFields, FlashRefusal } from './flash-request.ts'

/**
 * The form for breaking news. `public/meja.js` keeps what is typed in this browser until it is published, and sends the
 * form without leaving the page; without it, the browser sends it.
 */
export function FlashForm({
  say,
  account,
  sections,
  fields,
  refusal,
}: {
  say: Say
  /** Under whose name the browser keeps a draft; `undefined` after the session has ended. */
  account: number | undefined
  sections: readonly { id: number; name: string }[]
  fields: FlashFields
  /** Why it was refused; `undefined` if it is new. */
  refusal: FlashRefusal | undefined
}) {
  const { message = '', faults = {}, findings = [], earlier } = refusal ?? {}
  const isMarked = Object.keys(faults).length > 0
  const told = message || (isMarked && say('Belum terbit. Perbaiki yang ditandai.'))
  return (
    <form
      method="post"
      action="/admin/kilat"
      noValidate
      data-flash={account ?? ''}
      data-busy={say('Menerbitkan…')}
      data-unreachable={say(
        'Server tidak dapat dihubungi, jadi belum tentu terbit. Tulisan Anda masih di sini; kirim lagi, dan beritanya tetap terbit sekali saja.',
      )}
      {...(!refusal && { 'data-fresh': '' })}
      {...(account && { 'data-note': `warta:catatan-kilat:${account}:${fields.key}` })}
    >
      <p className="notice bad" role="alert" data-refusal hidden={!told}>
        {told}
        {earlier && (
          <>
            {' '}
            <a href={`/admin/collections/articles/${earlier.id}`} target="_blank" rel="noreferrer">
              {say('Buka yang sudah terbit: “{headline}”', { headline: earlier.headline })}
            </a>
          </>
        )}
      </p>
      {/* Browsers restore what was in a form, and the key of a published one must not come back. */}
      <input type="hidden" name="key" value={fields.key} autoComplete="off" />
      <LabelledField
        form="kilat"
        name="headline"
        label={say('Judul')}
        fault={faults.headline}
        note={
          <span
            data-count="kilat-headline"
            data-words={say('{count} dari {longest} karakter', { longest: LONGEST.headline })}
          >
            {say('{count} dari {longest} karakter', {
              count: [...fields.headline].length,
              longest: LONGEST.headline,
            })}
          </span>
        }
      >
        {(given) => (
          <input
            {...given}
            className="flash-headline"
            defaultValue={fields.headline}
            maxLength={LONGEST.headline}
          />
        )}
      </LabelledField>
      <LabelledField form="kilat" name="section" label={say('Rubrik')} fault={faults.section}>
        {(given) => (
          <select {...given} defaultValue={fields.section}>
            <option value="">{say('Pilih rubrik…')}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <LabelledField
        form="kilat"
        name="body"
        label={say('Paragraf pertama')}
        fault={faults.body}
        note={say('Apa yang terjadi, di mana, kapan, dan dari siapa kita tahu.')}
      >
        {(given) => (
          <textarea {...given} rows={5} defaultValue={fields.body} maxLength={LONGEST.body} />
        )}
      </LabelledField>
      <LabelledField
        form="kilat"
        name="hours"
        label={say('Pita di halaman depan')}
        fault={faults.hours}
        note={say('Menggantikan pita yang sedang tampil.')}
      >
        {(given) => (
          <select {...given} defaultValue={fields.hours}>
            {STRIP_HOURS.map((hours) => (
              <option key={hours} value={hours}>
                {hours === 0 ? say('Tanpa pita') : say('Tampil {hours} jam', { hours })}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      {faults.guardConfirmed && (
        <div className="notice bad">
          <p className="error">{faults.guardConfirmed}</p>
          <label className="choice">
            <input
              type="checkbox"
              name="confirmed"
              value={JSON.stringify(findings)}
              // A finding that was not there when the box was ticked opens it again.
              defaultChecked={findings.every((key) => fields.confirmed.includes(key))}
            />{' '}
            {say('Saya sudah memeriksa')}
          </label>
        </div>
      )}
      <button type="submit">{say('Terbitkan sekarang')}</button>
    </form>
  )
}
