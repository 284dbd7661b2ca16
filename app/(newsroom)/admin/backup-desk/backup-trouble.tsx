import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { type BackupState, backupTrouble } from '#content/model/health/backup-schedule.ts'

/** What is wrong with the backups, if anything. */
export function Trouble({ state, say }: { state: BackupState; say: Say }) {
  const trouble = backupTrouble(state, new Date())
  if (!trouble) return null
  if (trouble === 'late') {
    return (
      <p className="desk-late">
        {state.verifiedAt
          ? say('Cadangan terlambat. Terakhir lulus uji: {time}', {
              time: timeOf(state.verifiedAt, say),
            })
          : say('Belum ada cadangan yang lulus uji.')}
      </p>
    )
  }
  return (
    <>
      <p className="desk-late">
        {say(
          'Cadangan gagal {time}, dan dicoba lagi setiap setengah jam. Sampaikan kepada pengelola server:',
          { time: timeOf(state.failedAt, say) },
        )}
      </p>
      {/* For whoever runs the server; the same words as in the log and in `warta doctor`. */}
      <p lang="en">{state.failure}</p>
    </>
  )
}

/** A time of the backups, in the publication's zone. */
export const timeOf = (moment: Date | undefined, say: Say): string =>
  moment ? deskTime(moment, 'Asia/Jakarta', say.language) : say('belum pernah')
