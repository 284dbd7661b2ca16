'use client'
import { Button, useField } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { refusalText } from '../story-panel/refusal-text.ts'

const takenPicture = z.object({ id: z.number() })

/** In a link card without a picture: fetches a copy of the one that the page shows of itself. */
export function LinkPicture() {
  const say = useSay()
  const { value: address, disabled } = useField<string>({ path: 'url' })
  const { value: media, setValue: setMedia } = useField<number | null>({ path: 'media' })
  const [state, setState] = useState<'asking' | { reason: string }>()
  if (media || disabled || !address || !isWebAddress(address)) return null
  const take = async () => {
    setState('asking')
    try {
      const answer = await fetch('/api/articles/link-card-picture', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url: address }),
      })
      const body: unknown = await answer.json()
      const { data } = takenPicture.safeParse(body)
      if (data) setMedia(data.id)
      setState(data ? undefined : { reason: refusalText(body, answer.status, say) })
    } catch {
      setState({ reason: say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.') })
    }
  }
  return (
    <div>
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={state === 'asking'}
        onClick={take}
      >
        {say('Ambil gambar dari halaman itu')}
      </Button>
      <p role="status" className="link-words">
        {typeof state === 'object' && state.reason}
      </p>
    </div>
  )
}
