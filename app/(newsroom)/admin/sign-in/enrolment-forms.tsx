import { encodeQR } from 'qr'
import { LONGEST_FACTOR_NAME } from '#content/model/people/second-factor/factor.ts'
import { timeSecretAddress } from '#content/model/people/second-factor/time-code.ts'
import type { PasskeyChallenge } from '#content/newsroom/people/second-factor/passkey-check.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { FormField } from './form-field.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** What setting up a factor needs. */
export interface EnrolmentOffer {
  email: string
  timeSecret: string
  /** The secret for the form to send back. */
  sealed: string
  /** Missing where browsers have no passkeys. */
  asks: PasskeyChallenge<object> | undefined
}

/** The forms with which an account sets up an app or a passkey. */
export function EnrolmentForms({
  request: { say, siteName },
  offer: { email, timeSecret, sealed, asks },
  error,
}: {
  request: AccountRequest
  offer: EnrolmentOffer
  error?: string | undefined
}) {
  const svg = encodeQR(timeSecretAddress(timeSecret, siteName, email), 'svg')
  return (
    <>
      <section>
        <h2>{say('Kunci sandi')}</h2>
        <p>{say('Masuk dengan sidik jari, wajah, atau PIN perangkat, tanpa kata sandi.')}</p>
        {asks ? (
          <>
            <p className="muted" data-without-passkeys>
              {say('Peramban ini tidak mendukung kunci sandi, atau skripnya dimatikan.')}
            </p>
            <PasskeyForm
              say={say}
              asks={asks}
              kind="create"
              action="passkey"
              label={say('Pasang kunci sandi')}
            >
              <FactorName id="passkey-name" label={say('Nama, misalnya perangkatnya')} />
            </PasskeyForm>
          </>
        ) : (
          <p className="muted">
            {say('Kunci sandi hanya ada bila situs memakai HTTPS dan nama domain.')}
          </p>
        )}
      </section>
      <section>
        <h2>{say('Aplikasi kode')}</h2>
        <p>
          {say(
            'Pindai kode QR dengan aplikasi seperti Aegis, Google Authenticator, atau 1Password. Lalu isi kode yang ditampilkannya.',
          )}
        </p>
        {/* biome-ignore lint/performance/noImgElement: the page has no runtime, and the picture no file */}
        <img
          className="qr"
          src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
          alt={say('Kode QR untuk aplikasi')}
        />
        <p>
          {say('Tidak dapat memindai? Ketik kunci ini di aplikasi:')}{' '}
          <code>{timeSecret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <form method="post" className="full">
          <input type="hidden" name="action" value="app" />
          <input type="hidden" name="sealed" value={sealed} />
          <FactorName id="app-name" label={say('Nama, misalnya perangkatnya')} />
          <FormField
            id="app-code"
            name="code"
            label={say('Kode dari aplikasi')}
            error={error}
            isCode
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
          />
          <button type="submit">{say('Pasang aplikasi')}</button>
        </form>
      </section>
    </>
  )
}

function FactorName({ id, label }: { id: string; label: string }) {
  return (
    <FormField
      id={id}
      name="name"
      label={label}
      autoComplete="off"
      maxLength={LONGEST_FACTOR_NAME}
    />
  )
}
