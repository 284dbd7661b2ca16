import type { AdminViewServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import './desk-frame.css'

/** `/admin/forgot`: the desk sends no mail, so the page says who can reset a password. */
export function ForgottenPassword({ initPageResult }: AdminViewServerProps) {
  const say = sayIn(initPageResult.req.i18n)
  return (
    <div className="desk-forgotten">
      <h1>{say('Lupa kata sandi')}</h1>
      <p>
        {say(
          'Kata sandi tidak dikirim lewat surel. Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.',
        )}
      </p>
      <p>
        {say(
          'Tidak ada administrator yang dapat masuk? Pengelola server memberi kata sandi baru dengan perintah',
        )}{' '}
        <code>npm run warta -- user add --help</code>
      </p>
      <p>
        <a href="/admin/login">{say('Kembali ke halaman masuk')}</a>
      </p>
    </div>
  )
}
