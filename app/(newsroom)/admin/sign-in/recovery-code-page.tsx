import type { AccountRequest } from '../desk-page/account-request.ts'
import { AccountFrame } from './account-frame.tsx'

/** Shows recovery codes, the only time that they can be seen. `next` is where to go then. */
export function RecoveryCodePage({
  request,
  codes,
  next,
}: {
  request: AccountRequest
  codes: readonly string[]
  next: string
}) {
  const { say, siteName } = request
  const file = `${siteName}\n${codes.join('\n')}\n`
  return (
    <AccountFrame request={request} title={say('Kode pemulihan')}>
      <p>
        {say(
          'Simpan kode ini di tempat aman. Setiap kode berlaku sekali, bila aplikasi atau kunci sandi tidak ada. Kode tidak akan ditampilkan lagi.',
        )}
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a
          className="button quiet"
          download="kode-pemulihan.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        >
          {say('Unduh')}
        </a>{' '}
        <button type="button" className="quiet" data-print hidden>
          {say('Cetak')}
        </button>
      </p>
      <p>
        <a className="button" href={next}>
          {say('Sudah saya simpan')}
        </a>
      </p>
    </AccountFrame>
  )
}
