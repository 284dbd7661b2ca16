import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { KeyHolder } from '#content/newsroom/partner/partner-keys.ts'

/** The partners and their keys. A key that was just made is shown this once. */
export function PartnerPage({
  partners,
  made,
  address,
  say,
}: {
  partners: readonly KeyHolder[]
  /** Without a key if one was made meanwhile. */
  made: { id: number; key: string | undefined } | undefined
  /** Where a partner finds the story at `/news/kapal`. */
  address: string
  say: Say
}) {
  return (
    <>
      <h1>{say('Kunci mitra')}</h1>
      <p>
        {say('Mitra mengambil berita dalam format ninjs di')} <code>{address}</code>{' '}
        {say('dengan “Authorization: Bearer” dan kuncinya.')}
      </p>
      <ul className="rows">
        {partners.map(({ id, name, isActive, hasKey, usedAt, mark }) => (
          <li key={id}>
            <div>
              <strong>
                <a href={`/admin/collections/partners/${id}`}>{name}</a>
              </strong>
              <p className="hint">
                {!isActive && `${say('Kuncinya dicabut.')} `}
                {usedAt
                  ? say('Terakhir mengambil {time}', {
                      time: deskTime(usedAt, PUBLICATION_ZONE, say.language),
                    })
                  : say('Belum pernah mengambil.')}
              </p>
              {made?.id === id && made.key === undefined && (
                <p className="notice bad" role="alert">
                  {say(
                    'Kunci mitra ini sudah diganti sesudah halaman itu dibuka. Tidak ada yang berubah.',
                  )}
                </p>
              )}
              {made?.id === id && made.key !== undefined && (
                <p className="notice" role="status">
                  {say('Kunci baru, hanya ditampilkan sekali ini:')} <code>{made.key}</code>
                </p>
              )}
            </div>
            {hasKey ? (
              <details>
                <summary>{say('Ganti kunci {name}', { name })}</summary>
                <p>{say('Kunci yang sekarang langsung tidak berlaku lagi.')}</p>
                <KeyForm id={id} mark={mark} label={say('Ya, ganti kunci {name}', { name })} />
              </details>
            ) : (
              <KeyForm id={id} mark={mark} label={say('Buat kunci {name}', { name })} />
            )}
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href="/admin/collections/partners/create">
          {say('Tambah mitra')}
        </a>
      </p>
    </>
  )
}

function KeyForm({ id, mark, label }: { id: number; mark: string; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="tanda" value={mark} />
      <button type="submit" name="kunci" value={id} className="quiet">
        {label}
      </button>
    </form>
  )
}
