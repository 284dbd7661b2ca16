'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { ReceiptList } from '#components/desk/receipt-list.tsx'
import '#components/desk/desk-panels.css'
import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { GROUND_LABELS } from '#content/model/story/withdrawal.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import type { Receipt } from '#content/newsroom/desk/receipt/receipt.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { receiptRecord } from '../story-panel/desk-records.ts'
import { refusalText } from '../story-panel/refusal-text.ts'
import { GroundOptions } from './ground-options.tsx'
import { deskUser, withdrawnRecord } from './withdrawal-records.ts'

type State =
  | { step: 'idle' | 'confirming' | 'working' }
  | { step: 'refused'; reason: string }
  | { step: 'done'; receipt: Receipt }

/** Withdraws a published story with its ground and reason, or reinstates a withdrawn one. */
export function WithdrawalPanel() {
  const say = useSay()
  const { id, hasPublishedDoc, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const [state, setState] = useState<State>({ step: 'idle' })
  const withdrawn = withdrawnRecord.safeParse(savedDocumentData).data
  const account = deskUser.safeParse(user).data
  if (!id || !hasPublishedDoc || !mayWithSome(account, 'withdraw')) return null

  const order = async (action: 'withdraw' | 'restore', data: object) => {
    setState({ step: 'working' })
    setState(await carriedOut(`/api/articles/${id}/${action}`, data, say))
  }
  if (state.step === 'done') return <Done receipt={state.receipt} />
  return (
    <section className="desk-box" aria-labelledby="desk-withdrawal">
      <h3 id="desk-withdrawal">{say('Pencabutan')}</h3>
      {withdrawn ? (
        <>
          <p>
            <strong>
              {say('Dicabut {time}.', {
                time: deskTime(new Date(withdrawn.withdrawnAt), 'Asia/Jakarta', say.language),
              })}
            </strong>{' '}
            {withdrawn.withdrawalGround && `${say(GROUND_LABELS[withdrawn.withdrawalGround])}. `}
            {withdrawn.withdrawalReason}
          </p>
          {mayWithSome(account, 'reinstate') && (
            <button
              type="button"
              className="desk-again"
              disabled={state.step === 'working'}
              onClick={() => order('restore', {})}
            >
              {say('Pulihkan berita')}
            </button>
          )}
        </>
      ) : state.step === 'idle' ? (
        <button
          type="button"
          className="desk-again"
          onClick={() => setState({ step: 'confirming' })}
        >
          {say('Cabut berita…')}
        </button>
      ) : (
        <WithdrawalForm
          isWorking={state.step === 'working'}
          onOrder={(data) => order('withdraw', data)}
          onCancel={() => setState({ step: 'idle' })}
        />
      )}
      {state.step === 'refused' && (
        <p role="alert" className="desk-stop">
          {state.reason}
        </p>
      )}
    </section>
  )
}

/** Not a `<form>`: it is inside Payload's own form, and forms do not nest. */
function WithdrawalForm({
  isWorking,
  onOrder,
  onCancel,
}: {
  isWorking: boolean
  onOrder: (data: { ground: string; reason: string; photos: boolean }) => void
  onCancel: () => void
}) {
  const say = useSay()
  const [ground, setGround] = useState('')
  const [reason, setReason] = useState('')
  const [photos, setPhotos] = useState(false)
  const keep = (set: (value: string) => void) => (event: FormEvent<HTMLElement>) =>
    set((event.target as HTMLTextAreaElement | HTMLSelectElement).value)
  return (
    <div className="desk-withdrawal">
      <p>
        {say(
          'Berita hilang dari semua halaman, umpan, dan peta situs saat itu juga. Alamatnya menyebut dasar dan alasan ini. Naskahnya tetap tersimpan di meja redaksi.',
        )}
      </p>
      <label>
        {say('Dasar')}
        <select value={ground} onChange={keep(setGround)}>
          <GroundOptions />
        </select>
      </label>
      <label>
        {say('Alasan bagi pembaca')}
        <textarea rows={4} maxLength={1000} value={reason} onChange={keep(setReason)} />
      </label>
      <label>
        <input
          type="checkbox"
          checked={photos}
          onChange={({ target }) => setPhotos(target.checked)}
        />
        {say('Tarik juga foto dan lampirannya, termasuk dari berita lain yang memuatnya')}
      </label>
      <p>
        <button
          type="button"
          className="desk-again desk-danger"
          disabled={isWorking}
          onClick={() => onOrder({ ground, reason, photos })}
        >
          {say(isWorking ? 'Mencabut…' : 'Cabut sekarang')}
        </button>{' '}
        <button type="button" className="desk-again" disabled={isWorking} onClick={onCancel}>
          {say('Batal')}
        </button>
      </p>
    </div>
  )
}

/** The result. The form still holds the old state of the story, so it offers to reload the page. */
function Done({ receipt }: { receipt: Receipt }) {
  const say = useSay()
  return (
    <section className="desk-box" aria-labelledby="desk-withdrawal">
      <h3 id="desk-withdrawal">{say(receipt.visible ? 'Berita dipulihkan' : 'Berita dicabut')}</h3>
      <p role="status">
        {say('{time}. Alamat:', {
          time: deskTime(new Date(receipt.checkedAt), 'Asia/Jakarta', say.language),
        })}{' '}
        <a href={receipt.address} target="_blank" rel="noreferrer">
          {receipt.address}
        </a>
      </p>
      <ReceiptList receipt={receipt} say={say} />
      <button type="button" className="desk-again" onClick={() => window.location.reload()}>
        {say('Muat ulang halaman ini')}
      </button>
    </section>
  )
}

async function carriedOut(path: string, data: object, say: Say): Promise<State> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
    const body: unknown = await answer.json()
    const { data: receipt } = receiptRecord.safeParse(body)
    if (receipt) return { step: 'done', receipt: receipt as Receipt }
    return { step: 'refused', reason: refusalText(body, answer.status, say) }
  } catch {
    return { step: 'refused', reason: say('Server tidak dapat dihubungi. Periksa sambungan Anda.') }
  }
}
