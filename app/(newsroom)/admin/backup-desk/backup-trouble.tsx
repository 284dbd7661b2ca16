import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { type BackupState, backupTrouble } from '#content/model/health/backup-schedule.ts'

/** What is wrong with the backups, if anything. */
export function Trouble({ state, say }: { state: BackupState; say: Say }) {
  const trouble = backupTrouble(state, new Date())
  if (!trouble) return null
  return (
    <p className="desk-late">
      {trouble === 'failed'
        ? say('Cadangan gagal {time}: {failure}', {
            time: timeOf(state.failedAt, say),
            failure: state.failure ?? '',
          })
        : say('Cadangan terlambat. Terakhir lulus uji: {time}', {
            time: timeOf(state.verifiedAt, say),
          })}
    </p>
  )
}

/** A time of the backups, in the publication's zone. */
export const timeOf = (moment: Date | undefined, say: Say): string =>
  moment ? deskTime(moment, 'Asia/Jakarta', say.language) : say('belum pernah')
