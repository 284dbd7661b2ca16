'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import { askForLink } from './account-requests.ts'

/** Asks for a link to a new password; says what the server answers in place of the form. */
export function ForgottenForm() {
  const say = useSay()
  const [answer, setAnswer] = useState<{ isDone: boolean; message: string }>()
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('email')
    setBusy(true)
    const { isDone, message } = await askForLink(String(email))
    setBusy(false)
    const failure = say('Surel belum diminta. Periksa sambungan, lalu coba lagi.')
    setAnswer({ isDone, message: message ?? failure })
  }
  if (answer?.isDone) return <p role="status">{answer.message}</p>
  return (
    <form onSubmit={send}>
      <p>
        {say(
          'Tulis alamat surel akun Anda. Kami kirimkan tautan untuk kata sandi baru, yang berlaku satu jam.',
        )}
      </p>
      <div className="field-type email">
        <label className="field-label" htmlFor="forgotten-email">
          {say('Alamat surel')}
        </label>
        <div className="field-type__wrap">
          <input id="forgotten-email" name="email" type="email" autoComplete="email" required />
        </div>
      </div>
      {answer && <p role="alert">{answer.message}</p>}
      <Button type="submit" size="large" disabled={isBusy}>
        {say('Kirim tautan')}
      </Button>
    </form>
  )
}
