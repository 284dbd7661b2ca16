'use client'
import { useField } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
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
type PageWords = z.output<typeof pageWords>

/**
 * In a link card: fills in what the page at the address says of itself. What somebody has written stays; what another
 * address gave does not. Asks again when the network is back.
 */
export function LinkWords() {
  const say = useSay()
  const { value: address, disabled } = useField<string>({ path: 'url' })
  const fields = {
    title: useField<string>({ path: 'title' }),
    provider: useField<string>({ path: 'provider' }),
    description: useField<string>({ path: 'description' }),
  }
  const [state, setState] = useState<'asking' | { reason: string }>()
  const filled = useRef<PageWords>(undefined)
  const isFree = (name: (typeof NAMES)[number]) => {
    const text = fields[name].value?.trim() ?? ''
    return text === '' || text === filled.current?.[name]
  }
  const mayAsk = useEffectEvent((url: string) => isWebAddress(url) && isFree('title'))
  const fill = useEffectEvent((words: PageWords) => {
    for (const name of NAMES) if (isFree(name)) fields[name].setValue(words[name] ?? '')
    filled.current = words
  })
  const explain = useEffectEvent((body: unknown, status: number) => refusalText(body, status, say))
  useEffect(() => {
    setState(undefined)
    if (!address || disabled || !mayAsk(address)) return
    const leaving = new AbortController()
    const ask = async () => {
      if (!mayAsk(address)) return
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
        if (!leaving.signal.aborted) setState(undefined)
      }
    }
    const timer = setTimeout(ask, PAUSE)
    addEventListener('online', ask)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', ask)
      leaving.abort()
    }
  }, [address, disabled])
  return (
    <p role="status" className="link-words">
      {state === 'asking' ? say('Mengambil judul dari halaman itu…') : state?.reason}
    </p>
  )
}
