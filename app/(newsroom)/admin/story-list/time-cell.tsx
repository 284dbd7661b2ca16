import type { DefaultServerCellComponentProps } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { TIME_ZONES } from '#content/base/time/time-zone.ts'

const time = z.union([z.date(), z.string().pipe(z.coerce.date())])
const row = z.object({ timeZone: z.enum(TIME_ZONES).catch('Asia/Jakarta') })

/** A time of a story in a list, in the story's time zone; Payload's own cell uses the browser's. */
export function TimeCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  const { data } = time.safeParse(cellData)
  if (!data) return null
  return <span>{deskTime(data, row.parse(rowData).timeZone, sayIn(i18n).language)}</span>
}
