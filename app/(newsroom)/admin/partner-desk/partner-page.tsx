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
  made: { id: number; key: string } | undefined
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
        {partners.map(({ id, name, isActive, hasKey, usedAt }) => (
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
              {made?.id === id && (
                <p className="notice" role="status">
                  {say('Kunci baru, hanya ditampilkan sekali ini:')} <code>{made.key}</code>
                </p>
              )}
            </div>
            <form method="post">
              <button type="submit" name="kunci" value={id} className="quiet">
                {hasKey ? say('Ganti kunci {name}', { name }) : say('Buat kunci {name}', { name })}
              </button>
            </form>
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
