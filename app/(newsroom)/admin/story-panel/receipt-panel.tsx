'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ReceiptList } from '#components/desk/receipt-list.tsx'
import type { Say } from '#content/base/desk-words/say.ts'
import type { Receipt } from '#content/newsroom/desk/receipt/receipt.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { receiptRecord, refusalRecord } from './desk-records.ts'

type State = 'checking' | { receipt: Receipt } | { reason: string }

/** Where the story is visible: checked when the form opens, after every save, and on demand. */
export function ReceiptPanel() {
  const { id, hasPublishedDoc, lastUpdateTime } = useDocumentInfo()
  const say = useSay()
  const [state, setState] = useState<State>('checking')
  const check = useCallback(
    async (signal?: AbortSignal) => {
      setState('checking')
      const state = await receiptOf(id, say, signal)
      if (!signal?.aborted) setState(state)
    },
    [id, say],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save makes it stale
  useEffect(() => {
    if (!id || !hasPublishedDoc) return
    const leaving = new AbortController()
    check(leaving.signal)
    return () => leaving.abort()
  }, [check, id, hasPublishedDoc, lastUpdateTime])
  if (!id || !hasPublishedDoc) return null
  const isWithdrawn = state !== 'checking' && 'receipt' in state && !state.receipt.visible
  return (
    <section aria-labelledby="desk-receipt">
      <h3 id="desk-receipt">{say(isWithdrawn ? 'Bukti cabut' : 'Bukti terbit')}</h3>
      <div aria-live="polite" aria-busy={state === 'checking'}>
        {state === 'checking' && <p>{say('Memeriksa…')}</p>}
        {state !== 'checking' && 'reason' in state && <p className="desk-stop">{state.reason}</p>}
        {state !== 'checking' && 'receipt' in state && (
          <ReceiptList receipt={state.receipt} say={say} />
        )}
      </div>
      <p className="desk-checked">
        <button
          type="button"
          className="desk-again"
          disabled={state === 'checking'}
          onClick={() => check()}
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
