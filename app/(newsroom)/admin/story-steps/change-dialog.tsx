import { useConfig, useDocumentInfo, useField, useForm } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { DeskText } from '#content/base/desk-words/say.ts'
import { CHANGE_KINDS, CHANGE_LABELS, type ChangeKind } from '#content/model/story/correction.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useShownKeeping } from '../draft-keeping/keeping-board.ts'
import { troubleText } from '../draft-keeping/trouble-text.ts'
import { useRefusedFindings } from '../story-panel/findings-board.ts'
import type { RefusedFinding } from '../story-panel/refusal-text.ts'
import { shortened } from './report-notice.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useShownWorkflow } from './workflow-board.ts'

/** What the writer may say of a change; spelling and punctuation are no news to readers. */
const CHOICES: readonly (readonly [ChangeKind | null, DeskText])[] = [
  [null, 'Ejaan dan tanda baca saja: tidak dicatat'],
  ...CHANGE_KINDS.map((kind) => [kind, CHANGE_LABELS[kind]] as const),
]

/** Asks what kind of change is about to be published, for errata and corrections also what was mended, and publishes. */
export function ChangeDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const id = useId()
  const {
    id: story,
    setHasPublishedDoc,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  } = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const { value: kind, setValue: setKind } = useField<ChangeKind | null>({ path: 'changeKind' })
  const { value: text, setValue: setText } = useField<string | null>({ path: 'changeText' })
  const [choice, setChoice] = useState<ChangeKind | null | undefined>(kind ?? undefined)
  const reports = useShownWorkflow(story)?.reports ?? []
  const [settled, setSettled] = useState<readonly number[]>([])
  const [isBusy, setBusy] = useState(false)
  /** The findings that were known when a refused change was sent. */
  const [refusedWith, setRefused] = useState<readonly RefusedFinding[]>()
  const trouble = useShownKeeping(story)?.trouble
  const findings = useRefusedFindings(story)
  // They are read and confirmed in the drawer of checks, which opens by itself.
  useEffect(() => {
    if (refusedWith && refusedWith !== findings && findings.length > 0) onClose()
  }, [refusedWith, findings, onClose])
  const isCorrection = choice === 'erratum' || choice === 'correction'

  const choose = (value: ChangeKind | null) => {
    setChoice(value)
    setKind(value)
  }
  const publish = async () => {
    setBusy(true)
    setRefused(undefined)
    const answer = await submit({
      action: `${config.routes.api}/articles/${story}?depth=0`,
      // The dialog keeps hands off the form, whose editor keeps what can be undone.
      disableFormWhileProcessing: false,
      method: 'PATCH',
      overrides: {
        _status: 'published',
        changeKind: choice ?? null,
        changeText: isCorrection ? text : null,
        changeReports: settled,
      },
    })
    setBusy(false)
    if (!answer?.res.ok) return setRefused(findings)
    // As after Payload's own button; without it the form would count no version after the next change.
    setMostRecentVersionIsAutosaved(false)
    setUnpublishedVersionCount(0)
    setHasPublishedDoc(true)
    onClose()
  }
  return (
    <StepDialog
      title={say('Perbarui berita')}
      isReady={!isBusy && choice !== undefined && (!isCorrection || Boolean(text?.trim()))}
      onSend={publish}
      onClose={onClose}
    >
      {CHOICES.map(([value, label]) => (
        <label key={label} className="change-choice">
          <input type="radio" name={id} checked={choice === value} onChange={() => choose(value)} />
          {say(label)}
        </label>
      ))}
      {isCorrection && (
        <p>
          <label htmlFor={`${id}-text`}>{say('Yang dibetulkan')}</label>
          <textarea
            id={`${id}-text`}
            rows={4}
            maxLength={1000}
            value={text ?? ''}
            onChange={({ target }) => setText(target.value)}
          />
          <small>{say('Dimuat di bawah berita beserta jamnya, dan di halaman /koreksi.')}</small>
        </p>
      )}
      {reports.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset within the dialog's own takes its legend's place.
        <div role="group" aria-labelledby={`${id}-reports`}>
          <strong id={`${id}-reports`}>
            {say('Laporan pembaca yang selesai dengan perubahan ini')}
          </strong>
          {reports.map((report) => (
            <label key={report.id} className="change-choice">
              <input
                type="checkbox"
                checked={settled.includes(report.id)}
                onChange={({ target }) =>
                  setSettled(
                    target.checked
                      ? [...settled, report.id]
                      : settled.filter((other) => other !== report.id),
                  )
                }
              />
              {shortened(report.error)}
            </label>
          ))}
        </div>
      )}
      <p role="alert" className="desk-refusal">
        {refusedWith &&
          (trouble
            ? troubleText(trouble, say)
            : say('Belum terbit: periksa isian yang ditandai merah.'))}
      </p>
    </StepDialog>
  )
}
