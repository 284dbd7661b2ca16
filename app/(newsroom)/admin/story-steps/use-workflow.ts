'use client'
import { useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { confirmedKeys } from '#content/model/press/guard-confirmation.ts'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'
import type { Step } from '#content/model/workflow/stage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useShownKeeping } from '../draft-keeping/keeping-board.ts'
import { showFindings } from '../story-panel/findings-board.ts'
import { refusalText, refusedFindings } from '../story-panel/refusal-text.ts'
import { showWorkflow, useShownWorkflow } from './workflow-board.ts'
import { type Workflow, workflowRecord } from './workflow-record.ts'

/** Milliseconds between two requests. */
const EVERY = 15_000

/** The body of the request that takes a step. */
export interface StepRequest {
  step: Step
  note?: string
  at?: Date
  ground?: WithdrawalGround
  confirmed?: readonly string[]
}

/** The workflow of the story in the form, and how to take a step. */
export interface DeskWorkflow {
  workflow: Workflow | undefined
  /** Why the last step was refused; the empty string if the form could not be saved before it. */
  refusal: { step: Step; reason: string } | undefined
  isBusy: boolean
  take(request: StepRequest): Promise<void>
}

/** Fetches the workflow of the story in the form, now and every 15 s; `take` saves the form before it takes a step. */
export function useWorkflow(): DeskWorkflow {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { submit, getDataByPath } = useForm()
  const isModified = useFormModified()
  const workflow = useShownWorkflow(id)
  const [refusal, setRefusal] = useState<DeskWorkflow['refusal']>()
  const [isBusy, setBusy] = useState(false)
  const say = useSay()
  const address = `/api/articles/${id}/way`

  // A refused save may mean that somebody else has saved.
  const trouble = useShownKeeping(id)?.trouble
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the story on
  useEffect(() => {
    if (!id) return
    const leaving = new AbortController()
    const load = () =>
      fetch(address, { signal: leaving.signal })
        .then(async (answer) => {
          showWorkflow(id, workflowRecord.safeParse(await answer.json()).data)
        })
        // Aborted, or no network: the next turn tries again.
        .catch(() => undefined)
    void load()
    // Shows the editor soon that somebody else has saved.
    const timer = setInterval(() => document.visibilityState === 'visible' && void load(), EVERY)
    return () => {
      clearInterval(timer)
      leaving.abort()
    }
  }, [id, address, lastUpdateTime, trouble])
  useEffect(() => () => (id === undefined ? undefined : showWorkflow(id, undefined)), [id])

  const take = useCallback(
    async (request: StepRequest) => {
      const refuse = (reason: string) => setRefusal({ step: request.step, reason })
      setBusy(true)
      setRefusal(undefined)
      // Read now: saving the form first clears what is not stored.
      const confirmed = confirmedKeys.parse(getDataByPath('guardConfirmed'))
      try {
        if (isModified) {
          const action = `${config.routes.api}/articles/${id}?draft=true&depth=0`
          const overrides = { _status: 'draft' }
          const saved = await submit({ action, method: 'PATCH', overrides, skipValidation: true })
          if (!saved?.res.ok) return refuse('')
        }
        const answer = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          // What the panel asked and the person ticked counts for this request only.
          body: JSON.stringify({ ...request, confirmed }),
        })
        // The account's permissions change with the stage: reload the form.
        if (answer.ok) return window.location.reload()
        const body: unknown = await answer.json()
        if (id) showFindings(id, refusedFindings(body))
        refuse(refusalText(body, answer.status, say))
      } catch {
        refuse(say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.'))
      } finally {
        setBusy(false)
      }
    },
    [address, config.routes.api, getDataByPath, id, isModified, submit, say],
  )
  return { workflow, refusal, isBusy, take }
}
