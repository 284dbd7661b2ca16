import type { AdminViewServerProps } from 'payload'
import './desk-frame.css'

/** `/admin/forgot`: the desk sends no mail, so it is people who help. */
export function ForgottenPassword({ initPageResult }: AdminViewServerProps) {
  const words = initPageResult.req.i18n.language === 'en' ? ENGLISH : INDONESIAN
  return (
    <div className="desk-forgotten">
      <h1>{words.title}</h1>
      <p>{words.ask}</p>
      <p>
        {words.alone} <code>npm run warta -- user add --help</code>
      </p>
      <p>
        <a href="/admin/login">{words.back}</a>
      </p>
    </div>
  )
}

const INDONESIAN = {
  title: 'Lupa kata sandi',
  ask: 'Kata sandi tidak dikirim lewat surel. Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.',
  alone:
    'Tidak ada administrator yang dapat masuk? Pengelola server memberi kata sandi baru dengan perintah',
  back: 'Kembali ke halaman masuk',
}

const ENGLISH: typeof INDONESIAN = {
  title: 'Forgotten password',
  ask: 'Passwords are not sent by mail. Ask an administrator to open Pengguna, choose your account, then “Change Password”.',
  alone:
    'No administrator can sign in? Whoever runs the server gives a new password with the command',
  back: 'Back to the sign-in page',
}
