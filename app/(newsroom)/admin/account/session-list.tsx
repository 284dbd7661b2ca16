'use client'
import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { ListedSession } from '#content/model/people/listed-session.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { endSession, loadSessions } from './account-requests.ts'
import { SessionRow } from './session-row.tsx'
import './session-list.css'

/** The open sessions of the account on the page, each with a button that ends it, and one that ends all. */
export function SessionList() {
  const say = useSay()
  const { id } = useDocumentInfo()
  const [sessions, setSessions] = useState<readonly ListedSession[]>()
  const [hasFailed, setFailed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const load = useCallback(async () => {
    const loaded = id ? await loadSessions(id) : undefined
    setSessions(loaded)
    setFailed(Boolean(id) && !loaded)
  }, [id])
  useEffect(() => {
    load()
  }, [load])
  if (!id) return null

  const end = async (session?: string) => {
    setBusy(true)
    const { isDone, message } = await endSession(id, session)
    setBusy(false)
    const failure = say('Sesi belum diakhiri. Periksa sambungan, lalu coba lagi.')
    if (isDone) toast.success(message ?? say('Sesi sudah diakhiri.'))
    else toast.error(message ?? failure)
    await load()
  }

  return (
    <section className="desk-sessions" aria-labelledby="desk-sessions-title">
      <h3 id="desk-sessions-title">{say('Sesi yang terbuka')}</h3>
      {hasFailed && <p role="alert">{say('Daftar sesi tidak dapat dimuat.')}</p>}
      {sessions?.length === 0 && <p>{say('Tidak ada sesi yang terbuka.')}</p>}
      <ul>
        {sessions?.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isBusy={isBusy}
            onEnd={() => end(session.id)}
          />
        ))}
      </ul>
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => end()}>
        {say('Akhiri semua sesi')}
      </Button>
    </section>
  )
}
