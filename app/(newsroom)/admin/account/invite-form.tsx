'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { mayRole } from '#content/model/people/permissions.ts'
import { ROLES } from '#content/model/people/user.ts'
import { ROLE_NAMES } from '#content/newsroom/people/role-names.ts'
import type { User } from '#content/store/payload-types.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { type InvitationAnswer, invite } from './account-requests.ts'
import './invite-form.css'

/** Above the list of accounts: invites somebody, and shows the link with which they set their password. */
export function InviteForm() {
  const say = useSay()
  const id = useId()
  const { user } = useAuth<User>()
  const [answer, setAnswer] = useState<InvitationAnswer & { email: string }>()
  const [isBusy, setBusy] = useState(false)
  if (!user || !mayRole(user.role, 'users', 'create')) return null
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const sent = new FormData(form)
    const [name, email, role] = ['name', 'email', 'role'].map((each) => String(sent.get(each)))
    setBusy(true)
    const answered = await invite({ name, email, role })
    setBusy(false)
    setAnswer({ ...answered, email: email ?? '' })
    if (answered.invitation) form.reset()
  }
  const invitation = answer?.invitation
  return (
    <details className="invite-form">
      <summary>{say('Undang seseorang')}</summary>
      <p>
        {say('Yang diundang membuat kata sandinya sendiri lewat tautan, yang berlaku tujuh hari.')}{' '}
        {say('Editor menyunting semua rubrik, kecuali rubriknya dipilih di akunnya.')}
      </p>
      <form onSubmit={send}>
        <label htmlFor={`${id}-name`}>{say('Nama')}</label>
        <input id={`${id}-name`} name="name" maxLength={80} autoComplete="off" required />
        <label htmlFor={`${id}-email`}>{say('Alamat surel')}</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          maxLength={254}
          autoComplete="off"
          required
        />
        <label htmlFor={`${id}-role`}>{say('Peran')}</label>
        <select id={`${id}-role`} name="role" defaultValue="reporter">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {say(ROLE_NAMES[role])}
            </option>
          ))}
        </select>
        <Button type="submit" disabled={isBusy}>
          {say('Undang')}
        </Button>
      </form>
      <div aria-live="polite">
        {invitation && answer && (
          <div className="invite-form-link">
            <p>
              {invitation.isMailed
                ? say('Tautan ini dikirim ke {email}, dan dapat juga diberikan langsung:', {
                    email: answer.email,
                  })
                : say('Berikan tautan ini kepada {email}. Tautan hanya tampil sekali:', {
                    email: answer.email,
                  })}
            </p>
            <input
              aria-label={say('Tautan undangan')}
              readOnly
              value={invitation.link}
              onFocus={({ target }) => target.select()}
            />
          </div>
        )}
        {answer && !invitation && (
          <p role="alert" className="invite-form-trouble">
            {answer.message ??
              say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.')}
          </p>
        )}
      </div>
    </details>
  )
}
