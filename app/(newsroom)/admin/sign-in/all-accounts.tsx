import type { Say } from '#content/base/desk-words/say.ts'
import type { Factor } from '#content/model/people/second-factor/factor.ts'
import { ROLES, type Role } from '#content/model/people/user.ts'
import { ROLE_NAMES } from '#content/newsroom/people/role-names.ts'

/** An account in the administrators' list. */
export interface ListedAccount {
  id: number
  email: string
  role: Role
  factors: readonly Factor[]
}

/** For administrators: which roles must have a second factor, and who has one. Changes only if `mayChange`. */
export function AllAccounts({
  say,
  required,
  accounts,
  mayChange,
}: {
  say: Say
  required: readonly Role[]
  accounts: readonly ListedAccount[]
  mayChange: boolean
}) {
  return (
    <>
      <section>
        <form method="post">
          <input type="hidden" name="action" value="roles" />
          <fieldset disabled={!mayChange}>
            <legend>{say('Wajib untuk peran')}</legend>
            {ROLES.map((role) => (
              <label key={role} className="choice">
                <input
                  type="checkbox"
                  name={`role-${role}`}
                  defaultChecked={required.includes(role)}
                />
                {say(ROLE_NAMES[role])}
              </label>
            ))}
          </fieldset>
          <p className="muted">
            {say(
              'Akun dengan peran ini memasang faktor kedua sebelum dapat masuk. Yang belum memilikinya langsung dikeluarkan.',
            )}
          </p>
          {mayChange && <button type="submit">{say('Simpan')}</button>}
        </form>
      </section>
      <section>
        <h2>{say('Semua akun')}</h2>
        <p className="muted">
          {say(
            'Mengatur ulang menghapus semua faktor dan kode pemulihan akun itu, dan mengeluarkannya dari semua perangkat.',
          )}
        </p>
        <ul className="rows">
          {accounts.map(({ id, email, role, factors }) => (
            <li key={id}>
              <span>
                <strong>{email}</strong>
                <br />
                <span className="muted">
                  {say(ROLE_NAMES[role])},{' '}
                  {factors.length > 0
                    ? factors.map(({ name }) => name).join(', ')
                    : say('Tidak ada').toLowerCase()}
                </span>
              </span>
              {mayChange && factors.length > 0 && (
                <form method="post">
                  <input type="hidden" name="action" value="reset" />
                  <input type="hidden" name="account" value={id} />
                  <button
                    type="submit"
                    className="quiet"
                    aria-label={say('Atur ulang faktor kedua {name}', { name: email })}
                  >
                    {say('Atur ulang')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
