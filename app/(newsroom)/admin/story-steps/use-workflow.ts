'use client'
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { confirmedKeys } from '#content/model/press/guard-confirmation.ts'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'
import type { Step } from '#content/model/workflow/stage.ts'
import { makeAnswerOrder } from '../desk-frame/answer-order.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useShownKeeping } from '../draft-keeping/keeping-board.ts'
import { showFindings } from '../story-panel/findings-board.ts'
import { refusalText, refusedFindings } from '../story-panel/refusal-text.ts'
import { useFormSaving } from './form-saving.ts'
import { useStagePermissions } from './stage-permissions.ts'
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
  /** Whether the step was taken. */
  take(request: StepRequest): Promise<boolean>
}

/**
 * Fetches the workflow of the story in the form, now and every 15 s; `take` saves the form before it takes a step. The
 * form stays as it is, with what is typed meanwhile; only what the account may do with it is asked again.
 */
export function useWorkflow(): DeskWorkflow {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { getDataByPath } = useForm()
  const saveForm = useFormSaving()
  const workflow = useShownWorkflow(id)
  useStagePermissions(workflow)
  const [refusal, setRefusal] = useState<DeskWorkflow['refusal']>()
  const [isBusy, setBusy] = useState(false)
  const [answers] = useState(makeAnswerOrder)
  const say = useSay()
  const address = `/api/articles/${id}/way`

  // A refused save may mean that somebody else has saved.
  const trouble = useShownKeeping(id)?.trouble
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the story on
  useEffect(() => {
    if (!id) return
    const leaving = new AbortController()
    const load = () => {
      const isNewest = answers.ask()
      return (
        fetch(address, { signal: leaving.signal })
          .then(async (answer) => {
            const { data } = workflowRecord.safeParse(await answer.json())
            if (isNewest()) showWorkflow(id, data)
          })
          // Aborted, or no network: the next turn tries again.
          .catch(() => undefined)
      )
    }
    void load()
    // Shows the editor soon that somebody else has saved.
    const timer = setInterval(() => document.visibilityState === 'visible' && void load(), EVERY)
    return () => {
      clearInterval(timer)
      leaving.abort()
    }
  }, [id, address, lastUpdateTime, answers, trouble])
  useEffect(() => () => (id === undefined ? undefined : showWorkflow(id, undefined)), [id])

  const take = async (request: StepRequest) => {
    const refuse = (reason: string) => {
      setRefusal({ step: request.step, reason })
      return false
    }
    setBusy(true)
    setRefusal(undefined)
    // Read now: saving the form first clears what is not stored.
    const confirmed = confirmedKeys.parse(getDataByPath('guardConfirmed'))
    try {
      if (!(await saveForm())) return refuse('')
      answers.change()
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // What the panel asked and the person ticked counts for this request only.
        body: JSON.stringify({ ...request, confirmed }),
      })
      const body: unknown = await answer.json()
      if (answer.ok) {
        if (id) showWorkflow(id, workflowRecord.parse(body))
        return true
      }
      if (id) showFindings(id, refusedFindings(body))
      return refuse(refusalText(body, answer.status, say))
    } catch {
      return refuse(say('Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.'))
    } finally {
      answers.change()
      setBusy(false)
    }
  }
  return { workflow, refusal, isBusy, take }
}
