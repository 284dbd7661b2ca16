import type { AdminViewServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { ForgottenForm } from '../account/forgotten-form.tsx'
import './desk-frame.css'

/** `/admin/forgot`: asks for a link by mail; without a mail server it says who can give a new password. */
export function ForgottenPassword({ initPageResult }: AdminViewServerProps) {
  const say = sayIn(initPageResult.req.i18n)
  return (
    <div className="desk-forgotten">
      <h1>{say('Lupa kata sandi')}</h1>
      {environment().mail && <ForgottenForm />}
      <p>
        {environment().mail
          ? say(
              'Tidak menerima surel? Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.',
            )
          : say(
              'Kata sandi tidak dikirim lewat surel. Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.',
            )}
      </p>
      <p>
        {say(
          'Tidak ada administrator yang dapat masuk? Pengelola server memberi kata sandi baru dengan perintah',
        )}{' '}
        <code>npm run warta -- user password</code>
      </p>
      <p>
        <a href="/admin/login">{say('Kembali ke halaman masuk')}</a>
      </p>
    </div>
  )
}
