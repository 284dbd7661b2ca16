import type { Say } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import type { Factor } from '#content/model/people/second-factor/factor.ts'

/** An account's own factors, to be removed if `mayChange`. */
export function OwnFactors({
  say,
  factors,
  codesLeft,
  mayChange,
}: {
  say: Say
  factors: readonly Factor[]
  codesLeft: number
  mayChange: boolean
}) {
  return (
    <section>
      <h2>{say('Faktor kedua Anda')}</h2>
      {factors.length === 0 ? (
        <p>
          {say('Belum ada. Dengan faktor kedua, kata sandi yang dicuri tidak cukup untuk masuk.')}
        </p>
      ) : (
        <ul className="rows">
          {factors.map(({ id, kind, name, createdAt, usedAt }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                <br />
                <span className="muted">
                  {kind === 'totp' ? say('Aplikasi kode') : say('Kunci sandi')},{' '}
                  {say('dipasang {day}', { day: dayOf(createdAt, say) })},{' '}
                  {usedAt
                    ? say('terakhir dipakai {day}', { day: dayOf(usedAt, say) })
                    : say('belum pernah dipakai')}
                </span>
              </span>
              {mayChange && (
                <form method="post">
                  <input type="hidden" name="action" value="remove" />
                  <input type="hidden" name="id" value={id} />
                  <button
                    type="submit"
                    className="quiet"
                    aria-label={say('Hapus {name}', { name })}
                  >
                    {say('Hapus')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {factors.length > 0 && (
        <>
          <p>{say('Tersisa {left} kode pemulihan.', { left: codesLeft })}</p>
          {mayChange && (
            <form method="post">
              <input type="hidden" name="action" value="codes" />
              <button type="submit" className="quiet">
                {say('Buat kode baru')}
              </button>
              <p className="hint">{say('Kode lama tidak berlaku lagi.')}</p>
            </form>
          )}
        </>
      )}
    </section>
  )
}

/** A day of the desk's own time zone, which is the newsroom's. */
const dayOf = (time: Date, { language }: Say): string =>
  time.toLocaleDateString(LOCALES[language].intl, {
    dateStyle: 'long',
    timeZone: 'Asia/Jakarta',
  })
