'use client'
import { useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'
import type { Step } from '#content/model/workflow/stage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { refusalRecord } from '../story-panel/desk-records.ts'
import { type Way, wayRecord } from './way-record.ts'

/** Between two questions, in milliseconds. */
const EVERY = 15_000

/** What is asked for with a step. */
export interface StepRequest {
  step: Step
  note?: string
  at?: Date
  ground?: WithdrawalGround
}

/** The way of the story in the form, and how to move it on. */
export interface WayAtDesk {
  way: Way | undefined
  /** Why the last step was not taken. */
  refusal: string | undefined
  isBusy: boolean
  take(request: StepRequest): Promise<void>
}

/** Asks for the way of the story in the form; what is written is saved before a step is taken. */
export function useWay(): WayAtDesk {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const isModified = useFormModified()
  const [way, setWay] = useState<Way>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const say = useSay()
  const address = `/api/articles/${id}/way`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the story on
  useEffect(() => {
    if (!id) return
    const leaving = new AbortController()
    const ask = () =>
      fetch(address, { signal: leaving.signal })
        .then(async (answer) => setWay(wayRecord.safeParse(await answer.json()).data))
        // Left, or no network: it is asked again.
        .catch(() => undefined)
    void ask()
    // Who writes is told soon when somebody else saves.
    const timer = setInterval(() => document.visibilityState === 'visible' && void ask(), EVERY)
    return () => {
      clearInterval(timer)
      leaving.abort()
    }
  }, [id, address, lastUpdateTime])

  const take = useCallback(
    async (request: StepRequest) => {
      setBusy(true)
      setRefusal(undefined)
      try {
        if (isModified) {
          const action = `${config.routes.api}/articles/${id}?draft=true&depth=0`
          const overrides = { _status: 'draft' }
          const saved = await submit({ action, method: 'PATCH', overrides, skipValidation: true })
          if (!saved?.res.ok) return
        }
        const answer = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(request),
        })
        // What the account may do with the story has changed with its stage: the desk is asked anew.
        if (answer.ok) return window.location.reload()
        setRefusal(refusalOf(await answer.json(), answer.status, say))
      } catch {
        setRefusal(say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.'))
      } finally {
        setBusy(false)
      }
    },
    [address, config.routes.api, id, isModified, submit, say],
  )
  return { way, refusal, isBusy, take }
}

function refusalOf(body: unknown, status: number, say: Say): string {
  const [first] = refusalRecord.safeParse(body).data?.errors ?? []
  const fields = first?.data?.errors.map(({ label, message }) => `${label}: ${message}`)
  return (
    fields?.join(' ') || first?.message || say('Server menjawab {status}. Coba lagi.', { status })
  )
}
