'use client'
import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useSay } from '../desk-frame/use-say.ts'

/** A button that signs the account out on every device. */
export function EndSessions() {
  const say = useSay()
  const { id } = useDocumentInfo()
  const [isBusy, setBusy] = useState(false)
  if (!id) return null
  const end = async () => {
    setBusy(true)
    const answer = await fetch(`/api/users/${id}/end-sessions`, { method: 'POST' }).catch(
      () => null,
    )
    setBusy(false)
    if (answer?.ok) toast.success(say('Semua sesi akun ini sudah diakhiri.'))
    else toast.error(say('Sesi belum diakhiri. Periksa sambungan, lalu coba lagi.'))
  }
  return (
    <Button buttonStyle="secondary" disabled={isBusy} onClick={end}>
      {say('Akhiri semua sesi')}
    </Button>
  )
}
