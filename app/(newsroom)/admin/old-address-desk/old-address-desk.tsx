import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { isKnownAddress } from '#content/reading/lists/known-addresses.ts'
import { readMissed } from '#content/reading/lists/missed-file.ts'
import '../photo-desk/photo-desk.css'

const MOST = 20

/** Above the list of old addresses: the way to their files, and those asked for most that lead nowhere yet. */
export async function OldAddressDesk({ i18n }: Pick<ServerProps, 'i18n'>) {
  const say = sayIn(i18n)
  return (
    <>
      <p>
        <a href="/admin/alamat-lama">{say('Ambil alamat lama dari berkas')}</a>
        {' · '}
        <a href="/admin/alamat-lama/csv">{say('Unduh semua alamat lama (CSV)')}</a>
        {' · '}
        <a href="/admin/panduan/pindah">{say('Panduan pindah dari situs lama')}</a>
      </p>
      <MissedAddresses i18n={i18n} />
    </>
  )
}

async function MissedAddresses({ i18n }: Pick<ServerProps, 'i18n'>) {
  const missed: { path: string; count: number }[] = []
  for (const each of await readMissed(environment().dataDir)) {
    if (missed.length === MOST) break
    if (!(await isKnownAddress(each.path))) missed.push(each)
  }
  if (missed.length === 0) return null
  const say = sayIn(i18n)
  return (
    <section className="photo-desk" aria-labelledby="missed-addresses">
      <h3 id="missed-addresses">{say('Paling sering dicari, tetapi tidak ada')}</h3>
      <ul>
        {missed.map(({ path, count }) => (
          <li key={path}>
            <code>{path}</code> {say('{count} kali', { count: String(count) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
