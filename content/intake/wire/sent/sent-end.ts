import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { sentTime } from './sent-time.ts'

/** The time after which something may not be used, and what an editor should know of it, in Indonesian. */
export interface SentEnd {
  expires?: Date
  remark?: string
}

const DAY = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/

/**
 * An end of rights as written. One without a zone is taken as the beginning of its day where the newsroom is: too early
 * harms nobody. What cannot be read is told.
 */
export function sentEnd(written: string | undefined): SentEnd {
  const end = written?.trim()
  if (!end) return {}
  const expires = sentTime(end)
  if (expires) return { expires }
  const shown = `Batas pemakaian “${excerpt(end, 60)}”`
  const [, year, month, day] = DAY.exec(end) ?? []
  const date = `${year}-${month}-${day}`
  if (!sentTime(`${date}T00:00:00Z`)) return { remark: `${shown} tidak terbaca. Periksa.` }
  const start = Temporal.PlainDate.from(date).toZonedDateTime(PUBLICATION_ZONE)
  return {
    expires: new Date(start.epochMilliseconds),
    remark: `${shown} tanpa zona waktu: dipakai awal hari itu di zona redaksi. Periksa.`,
  }
}
