'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ReceiptList } from '#components/desk/receipt-list.tsx'
import type { Say } from '#content/base/desk-words/say.ts'
import type { Receipt } from '#content/newsroom/desk/receipt/receipt.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { receiptRecord, refusalRecord } from './desk-records.ts'

type State = 'asking' | { receipt: Receipt } | { reason: string }

/** Where the story is to be seen: asked for when it is opened and after every save, and again on demand. */
export function ReceiptPanel() {
  const { id, hasPublishedDoc, lastUpdateTime } = useDocumentInfo()
  const say = useSay()
  const [state, setState] = useState<State>('asking')
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      setState('asking')
      const state = await receiptOf(id, say, signal)
      if (!signal?.aborted) setState(state)
    },
    [id, say],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save makes it untrue
  useEffect(() => {
    if (!id || !hasPublishedDoc) return
    const leaving = new AbortController()
    ask(leaving.signal)
    return () => leaving.abort()
  }, [ask, id, hasPublishedDoc, lastUpdateTime])
  if (!id || !hasPublishedDoc) return null
  const isWithdrawn = state !== 'asking' && 'receipt' in state && !state.receipt.visible
  return (
    <section aria-labelledby="desk-receipt">
      <h3 id="desk-receipt">{say(isWithdrawn ? 'Bukti cabut' : 'Bukti terbit')}</h3>
      <div aria-live="polite" aria-busy={state === 'asking'}>
        {state === 'asking' && <p>{say('Memeriksa…')}</p>}
        {state !== 'asking' && 'reason' in state && <p className="desk-stop">{state.reason}</p>}
        {state !== 'asking' && 'receipt' in state && (
          <ReceiptList receipt={state.receipt} say={say} />
        )}
      </div>
      <p className="desk-checked">
        <button
          type="button"
          className="desk-again"
          disabled={state === 'asking'}
          onClick={() => ask()}
        >
          {say('Periksa lagi')}
        </button>
      </p>
    </section>
  )
}

async function receiptOf(
  id: number | string | undefined,
  say: Say,
  signal?: AbortSignal,
): Promise<State> {
  try {
    const answer = await fetch(`/api/articles/${id}/receipt`, { ...(signal && { signal }) })
    const body: unknown = await answer.json()
    const { data } = receiptRecord.safeParse(body)
    if (data) return { receipt: data as Receipt }
    const refusal = refusalRecord.safeParse(body).data?.errors[0]?.message
    return {
      reason:
        refusal ??
        say('Server menjawab {status}. Periksa lagi sebentar lagi.', { status: answer.status }),
    }
  } catch {
    return { reason: say('Server tidak dapat dihubungi. Periksa sambungan, lalu periksa lagi.') }
  }
}
