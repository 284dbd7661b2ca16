'use client'
import { type ReactNode, useId, useState } from 'react'
import type { DeskText } from '#content/base/desk-words/say.ts'
import { instantInZone, type TimeZone, ZONE_NAMES } from '#content/base/time/time-zone.ts'
import { WITHDRAWAL_GROUNDS, type WithdrawalGround } from '#content/model/story/withdrawal.ts'
import { STEP_RULES, type Step } from '#content/model/workflow/stage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { GroundOptions } from '../withdrawal/ground-options.tsx'
import { StepDialog } from './step-dialog.tsx'
import type { StepRequest } from './use-workflow.ts'

/** The button label of each step. */
export const STEP_LABELS = {
  submit: 'Ajukan',
  recall: 'Tarik kembali',
  take: 'Ambil untuk disunting',
  return: 'Kembalikan',
  schedule: 'Jadwalkan',
  unschedule: 'Batalkan jadwal terbit',
  publish: 'Terbitkan',
  planWithdrawal: 'Jadwalkan pencabutan',
  keepPublished: 'Batalkan pencabutan',
} as const satisfies Record<Step, DeskText>

/** The input that a step needs: a time in the story's zone, a note, a ground of withdrawal. */
export function StepForm({
  step,
  zone,
  isBusy,
  onSend,
  onClose,
  children,
}: {
  step: Step
  zone: TimeZone
  isBusy: boolean
  onSend: (request: StepRequest) => void
  onClose: () => void
  /** Why the step was refused. */
  children: ReactNode
}) {
  const say = useSay()
  const [wall, setWall] = useState('')
  const [note, setNote] = useState('')
  const id = useId()
  const [ground, setGround] = useState<WithdrawalGround>()
  const { asks } = STEP_RULES[step]
  const at = instantInZone(wall, zone)
  const asksTime = asks !== 'note'
  const asksNote = asks !== 'time'
  const asksGround = asks === 'time, ground and reason'
  return (
    <StepDialog
      title={say(STEP_LABELS[step])}
      isReady={
        !isBusy &&
        (!asksTime || Boolean(at)) &&
        (!asksNote || note.trim() !== '') &&
        (!asksGround || Boolean(ground))
      }
      onSend={() =>
        onSend({ step, ...(at && { at }), ...(note && { note }), ...(ground && { ground }) })
      }
      onClose={onClose}
    >
      {asksTime && (
        <p>
          <label htmlFor={`${id}-time`}>{say('Waktu ({zone})', { zone: ZONE_NAMES[zone] })}</label>
          <input
            id={`${id}-time`}
            type="datetime-local"
            value={wall}
            onChange={(event) => setWall(event.target.value)}
          />
        </p>
      )}
      {asksGround && (
        <p>
          <label htmlFor={`${id}-ground`}>{say('Dasar pencabutan')}</label>
          <select
            id={`${id}-ground`}
            value={ground ?? ''}
            onChange={({ target }) =>
              setGround(WITHDRAWAL_GROUNDS.find((known) => known === target.value))
            }
          >
            <GroundOptions />
          </select>
        </p>
      )}
      {asksNote && (
        <p>
          <label htmlFor={`${id}-note`}>
            {say(step === 'return' ? 'Yang perlu diperbaiki' : 'Alasan, dibaca pembaca')}
          </label>
          <textarea
            id={`${id}-note`}
            rows={4}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </p>
      )}
      {children}
    </StepDialog>
  )
}
