'use client'
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { StageLine } from '#components/desk/stage-line.tsx'
import { StoryLog } from '#components/desk/story-log.tsx'
import '#components/desk/story-workflow.css'
import { READ_STAGES, STEP_RULES, type Stage, type Step } from '#content/model/workflow/stage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useShownKeeping } from '../draft-keeping/keeping-board.ts'
import { troubleText } from '../draft-keeping/trouble-text.ts'
import { STEP_LABELS, StepForm } from './step-form.tsx'
import { useWorkflow } from './use-workflow.ts'

/** In the header of a story's form: its stage, its log, and the steps that the account may take. */
export function StorySteps() {
  const { workflow, refusal, isBusy, take } = useWorkflow()
  const say = useSay()
  const [asking, setAsking] = useState<Step>()
  if (!workflow) return null
  // Payload's own button publishes: it also saves the form.
  const steps = workflow.steps.filter(
    (step) => step !== 'publish' && isToDo(step, workflow.withdrawOn),
  )
  return (
    <section className="desk-workflow" aria-label={say('Tahap berita')}>
      <StageLine {...workflow} now={new Date()} say={say} />
      <StoryLog log={workflow.log} zone={workflow.timeZone} say={say} />
      <LiveLink stage={workflow.stage} />
      <ReadershipLink stage={workflow.stage} />
      {steps.length > 0 && (
        <p className="desk-steps">
          {steps.map((step) => (
            <Button
              key={step}
              size="medium"
              margin={false}
              buttonStyle={step === 'submit' || step === 'take' ? 'primary' : 'secondary'}
              disabled={isBusy}
              // The keyboard stays in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => (STEP_RULES[step].asks ? setAsking(step) : take({ step }))}
            >
              {say(STEP_LABELS[step])}
            </Button>
          ))}
        </p>
      )}
      {asking ? (
        <StepForm
          step={asking}
          zone={workflow.timeZone}
          isBusy={isBusy}
          onSend={async (request) => {
            if (await take(request)) setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        >
          {refusal?.step === asking && <Refusal reason={refusal.reason} />}
        </StepForm>
      ) : (
        // The line beside says why a form is not saved.
        refusal?.reason && <Refusal reason={refusal.reason} />
      )}
    </section>
  )
}

/** Leads to the entries of a published live story. */
function LiveLink({ stage }: { stage: Stage }) {
  const say = useSay()
  const { id } = useDocumentInfo()
  const genre = useFormFields(([fields]) => fields.genre?.value)
  if (genre !== 'live' || stage !== 'published') return null
  return <a href={`/admin/langsung/${id}`}>{say('Entri liputan langsung')}</a>
}

/** Leads to how often a story was read that readers have seen. */
function ReadershipLink({ stage }: { stage: Stage }) {
  const say = useSay()
  const { id } = useDocumentInfo()
  const wasRead = stage === 'withdrawn' || READ_STAGES.some((each) => each === stage)
  if (!wasRead) return null
  return <a href={`/admin/pembaca/${id}`}>{say('Pembaca')}</a>
}

/** Why a step was refused; without a reason, why the form was not saved before it. */
function Refusal({ reason }: { reason: string }) {
  const say = useSay()
  const trouble = useShownKeeping(useDocumentInfo().id)?.trouble
  return (
    <p role="alert" className="desk-refusal">
      {reason ||
        (trouble
          ? troubleText(trouble, say)
          : say('Belum disimpan: periksa isian yang ditandai merah.'))}
    </p>
  )
}

/** `false` for "keep published" where no withdrawal is scheduled. */
const isToDo = (step: Step, withdrawOn: Date | null): boolean =>
  step !== 'keepPublished' || withdrawOn !== null
