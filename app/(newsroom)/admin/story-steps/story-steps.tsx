'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { StageLine } from '#components/desk/stage-line.tsx'
import { StoryLog } from '#components/desk/story-log.tsx'
import '#components/desk/story-way.css'
import { STEP_RULES, type Step } from '#content/model/workflow/stage.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { NewerSave } from './newer-save.tsx'
import { STEP_LABELS, StepForm } from './step-form.tsx'
import { useWay } from './use-way.ts'

/** Where the story is on its way, the steps that the account may take, and what happened so far. */
export function StorySteps() {
  const { way, refusal, isBusy, take } = useWay()
  const say = useSay()
  const [asking, setAsking] = useState<Step>()
  if (!way) return null
  // Publishing is the desk's own button: it saves what stands in the form.
  const steps = way.steps.filter((step) => step !== 'publish' && isToDo(step, way.withdrawOn))
  return (
    <section className="desk-way" aria-label={say('Tahap berita')}>
      <StageLine {...way} now={new Date()} say={say} />
      <NewerSave way={way} />
      {asking ? (
        <StepForm
          step={asking}
          zone={way.timeZone}
          isBusy={isBusy}
          onSend={take}
          onCancel={() => setAsking(undefined)}
        />
      ) : (
        <p className="desk-steps">
          {steps.map((step) => (
            <Button
              key={step}
              size="small"
              margin={false}
              buttonStyle={step === 'submit' || step === 'take' ? 'primary' : 'secondary'}
              disabled={isBusy}
              onClick={() => (STEP_RULES[step].asks ? setAsking(step) : take({ step }))}
            >
              {say(STEP_LABELS[step])}
            </Button>
          ))}
        </p>
      )}
      <p role="alert" className="desk-refusal">
        {refusal}
      </p>
      <StoryLog log={way.log} zone={way.timeZone} say={say} />
    </section>
  )
}

/** A withdrawal is planned, or its plan is given up. */
const isToDo = (step: Step, withdrawOn: Date | null): boolean =>
  step !== 'keepPublished' || withdrawOn !== null
