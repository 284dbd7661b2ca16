import type { Say } from '#content/base/desk-words/say.ts'
import type { SavedView } from '#content/newsroom/desk/saved-views.ts'
import { LabelledField } from '../desk-page/labelled-field.tsx'

/** The searches and lists that the account keeps. */
export function Views({ say, views }: { say: Say; views: readonly SavedView[] }) {
  if (views.length === 0) return null
  return (
    <ul className="view-list" aria-label={say('Tampilan tersimpan')}>
      {views.map(({ name, path }) => (
        <li key={name}>
          <a href={path}>{name}</a>
          <form method="post" action="/admin/cari">
            <input type="hidden" name="do" value="hapus" />
            <input type="hidden" name="nama" value={name} />
            <button
              type="submit"
              className="quiet"
              aria-label={say('Hapus tampilan “{name}”', { name })}
            >
              ×
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

/** Keeps what is shown under a name. */
export function ViewForm({
  say,
  path,
  refusal,
}: {
  say: Say
  path: string
  refusal: string | undefined
}) {
  return (
    <form method="post" action="/admin/cari" className="view-form">
      <input type="hidden" name="do" value="simpan" />
      <input type="hidden" name="alamat" value={path} />
      <LabelledField
        form="tampilan"
        name="nama"
        label={say('Simpan sebagai tampilan')}
        fault={refusal}
      >
        {(field) => <input {...field} maxLength={60} required autoComplete="off" />}
      </LabelledField>
      <button type="submit" className="quiet">
        {say('Simpan tampilan')}
      </button>
    </form>
  )
}
