import { SHORTEST_PASSWORD } from '#content/model/people/password-rule.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { AccountFrame } from './account-frame.tsx'
import { EmailField } from './email-field.tsx'
import { FormField } from './form-field.tsx'

/** What the form for the first account was filled in with, and why it was refused. */
export interface FirstAccountForm {
  name: string
  email: string
  errors: { form?: string | undefined; email?: string | undefined; password?: string | undefined }
}

/** The form for the first account, which is the administrator's. */
export function FirstAccountPage({
  request,
  form: { name, email, errors },
}: {
  request: AccountRequest
  form: FirstAccountForm
}) {
  const { say } = request
  return (
    <AccountFrame request={request} title={say('Buat akun administrator')}>
      <p>
        {say(
          'Ini akun pertama portal ini, jadi akun administrator: ia mengatur situs dan membuat akun lain, masing-masing dengan perannya.',
        )}
      </p>
      {errors.form && (
        <p className="notice bad" role="alert">
          {errors.form}
        </p>
      )}
      <form method="post" className="full">
        <FormField
          id="name"
          name="name"
          label={say('Nama')}
          defaultValue={name}
          autoComplete="name"
          maxLength={80}
          autoFocus={!name}
        />
        <EmailField say={say} email={email} error={errors.email} autoComplete="username" />
        <FormField
          id="password"
          name="password"
          type="password"
          label={say('Kata sandi')}
          error={errors.password}
          hint={say(
            'Sedikitnya {least} karakter dan tidak mudah ditebak: beberapa kata yang tidak berhubungan, tanpa nama atau alamat surel Anda.',
            { least: SHORTEST_PASSWORD },
          )}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
          maxLength={256}
        />
        <button type="submit">{say('Buat akun dan masuk')}</button>
      </form>
    </AccountFrame>
  )
}

/** For whoever comes without the link that the first start prints. */
export function NoFirstAccountPage({ request }: { request: AccountRequest }) {
  const { say } = request
  return (
    <AccountFrame request={request} title={say('Belum ada akun')}>
      <p>
        {say(
          'Akun pertama dibuat lewat tautan yang dicetak saat Warta dijalankan, atau dengan npm run warta -- user add. Akun lain dibuat administrator.',
        )}
      </p>
      <p>
        <a href="/">{say('Kembali ke situs')}</a>
      </p>
    </AccountFrame>
  )
}
