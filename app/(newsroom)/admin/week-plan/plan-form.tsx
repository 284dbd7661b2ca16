import type { Say } from '#content/base/desk-words/say.ts'
import { LONGEST_PLAN } from '#content/newsroom/desk/planning/assignment-collection.ts'
import { LabelledField } from '../desk-page/labelled-field.tsx'
import type { PlanFields } from './plan-fields.ts'

/** The form of a new plan, or of one that is changed. A refused one keeps what was written. */
export function PlanForm({
  say,
  fields,
  message,
  faults,
  isOpen,
  sections,
  people,
}: {
  say: Say
  fields: PlanFields
  /** What is wrong with the whole form. */
  message: string
  /** What is wrong, by field. */
  faults: Readonly<Record<string, string>>
  isOpen: boolean
  sections: readonly { id: number; name: string }[]
  /** Who can be asked to cover it, by number. */
  people: ReadonlyMap<number, string>
}) {
  const isNew = fields.id === ''
  return (
    <details className="plan-form" open={isOpen} id="rencana">
      <summary>{isNew ? say('Tambah rencana') : say('Ubah rencana')}</summary>
      {message && (
        <p className="notice bad" role="alert">
          {message}
        </p>
      )}
      <form method="post" action="/admin/rencana" noValidate>
        <input type="hidden" name="id" value={fields.id} />
        <LabelledField
          form="rencana"
          name="title"
          label={say('Apa yang diliput')}
          fault={faults.title}
        >
          {(given) => (
            <input {...given} defaultValue={fields.title} maxLength={LONGEST_PLAN.title} />
          )}
        </LabelledField>
        <LabelledField
          form="rencana"
          name="dueAt"
          label={say('Tenggat (WIB)')}
          fault={faults.dueAt}
        >
          {(given) => <input {...given} type="datetime-local" defaultValue={fields.dueAt} />}
        </LabelledField>
        <LabelledField form="rencana" name="section" label={say('Rubrik')} fault={faults.section}>
          {(given) => (
            <select {...given} defaultValue={fields.section}>
              <option value="">{say('Belum ditentukan')}</option>
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        <LabelledField
          form="rencana"
          name="assignee"
          label={say('Petugas')}
          fault={faults.assignee}
        >
          {(given) => (
            <select {...given} defaultValue={fields.assignee}>
              <option value="">{say('Belum ditentukan')}</option>
              {[...people].map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        <LabelledField
          form="rencana"
          name="note"
          label={say('Catatan untuk petugas')}
          fault={faults.note}
        >
          {(given) => (
            <textarea
              {...given}
              rows={3}
              defaultValue={fields.note}
              maxLength={LONGEST_PLAN.note}
            />
          )}
        </LabelledField>
        {!isNew && (
          <>
            <input type="hidden" name="seen" value={fields.seen} />
            <label className="choice">
              <input type="checkbox" name="isDone" defaultChecked={fields.isDone} />{' '}
              {say('Selesai')}
            </label>
            <label className="choice">
              <input type="checkbox" name="isDropped" defaultChecked={fields.isDropped} />{' '}
              {say('Batal diliput')}
            </label>
          </>
        )}
        <div className="row">
          <button type="submit">{say('Simpan rencana')}</button>
          {!isNew && (
            <a className="button quiet" href="/admin/rencana">
              {say('Tambah yang lain')}
            </a>
          )}
        </div>
      </form>
    </details>
  )
}
