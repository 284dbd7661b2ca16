'use client'
import type { DefaultCellComponentProps } from 'payload'
import { z } from 'zod'
import { StageLine } from '#components/desk/stage-line.tsx'
import '#components/desk/story-workflow.css'
import { TIME_ZONES } from '#content/base/time/time-zone.ts'
import { STAGES } from '#content/model/workflow/stage.ts'
import { useSay } from '../desk-frame/use-say.ts'

const date = z.string().pipe(z.coerce.date()).nullish().catch(null)
const row = z.object({
  stage: z.enum(STAGES).catch('draft'),
  publishOn: date,
  withdrawOn: date,
  timeZone: z.enum(TIME_ZONES).catch('Asia/Jakarta'),
})

/** The stage of a story in a list. */
export function StageCell({ rowData }: DefaultCellComponentProps) {
  const say = useSay()
  const { stage, publishOn = null, withdrawOn = null, timeZone } = row.parse(rowData)
  return (
    <StageLine
      stage={stage}
      publishOn={publishOn}
      withdrawOn={withdrawOn}
      timeZone={timeZone}
      now={new Date()}
      say={say}
    />
  )
}
