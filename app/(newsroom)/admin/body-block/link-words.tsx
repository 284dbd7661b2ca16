'use client'
import { useField } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { z } from 'zod'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { refusalText } from '../story-panel/refusal-text.ts'

/** Milliseconds for which an address must not have changed before the page is asked. */
const PAUSE = 700

const NAMES = ['title', 'provider', 'description'] as const

const pageWords = z.object({
  title: z.string(),
  provider: z.string().optional(),
  description: z.string().optional(),
})

/** In a link card without a title: fills in what the page at the address says of itself. What was written stays. */
export function LinkWords() {
  const say = useSay()
  const { value: address, disabled } = useField<string>({ path: 'url' })
  const fields = {
    title: useField<string>({ path: 'title' }),
    provider: useField<string>({ path: 'provider' }),
    description: useField<string>({ path: 'description' }),
  }
  const [state, setState] = useState<'asking' | { reason: string }>()
  const isEmpty = (name: (typeof NAMES)[number]) => !fields[name].value?.trim()
  const mayAsk = useEffectEvent((url: string) => isWebAddress(url) && isEmpty('title'))
  const fill = useEffectEvent((words: z.output<typeof pageWords>) => {
    for (const name of NAMES) if (words[name] && isEmpty(name)) fields[name].setValue(words[name])
  })
  const explain = useEffectEvent((body: unknown, status: number) => refusalText(body, status, say))
  useEffect(() => {
    setState(undefined)
    if (!address || disabled || !mayAsk(address)) return
    const leaving = new AbortController()
    const ask = async () => {
      setState('asking')
      try {
        const answer = await fetch(`/api/articles/link-card?url=${encodeURIComponent(address)}`, {
          signal: leaving.signal,
        })
        const body: unknown = await answer.json()
        const { data } = pageWords.safeParse(body)
        if (data) fill(data)
        setState(data ? undefined : { reason: explain(body, answer.status) })
      } catch {
        // Without a network the title is written by hand.
        if (!leaving.signal.aborted) setState(undefined)
      }
    }
    const timer = setTimeout(ask, PAUSE)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [address, disabled])
  return (
    <p role="status" className="link-words">
      {state === 'asking' ? say('Mengambil judul dari halaman itu…') : state?.reason}
    </p>
  )
}
