import type { ServerProps } from 'payload'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { type BackupState, backupTrouble } from '#content/model/health/backup-schedule.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { backupState } from '#content/newsroom/site/backup-state.ts'
import '#components/desk/story-workflow.css'

type Props = Pick<ServerProps, 'payload' | 'user' | 'i18n'>

/** Above the schedule of backups: where they go, when the last ones were made and verified, and what is wrong. */
export async function BackupStateField({ payload, user, i18n }: Props) {
  const say = sayIn(i18n)
  if (!user || !mayRole(user.role, 'settings', 'update')) return null
  const { backupTo } = environment()
  if (backupTo === undefined) {
    return (
      <p role="status">
        {say(
          'Belum ada tempat: pengelola mesin mengisi BACKUP_TO, lalu menjalankan ulang portal. Sampai itu tidak ada cadangan yang dibuat.',
        )}
      </p>
    )
  }
  const state = await backupState(payload)
  return (
    <div role="status">
      <Trouble state={state} say={say} />
      <dl>
        <dt>{say('Tempat')}</dt>
        <dd>{backupTo}</dd>
        <dt>{say('Terakhir dibuat')}</dt>
        <dd>{timeOf(state.madeAt, say)}</dd>
        <dt>{say('Terakhir lulus uji')}</dt>
        <dd>{timeOf(state.verifiedAt, say)}</dd>
      </dl>
    </div>
  )
}

/** On the first page of the desk, for those who may set the schedule: what is wrong with the backups, if anything. */
export async function BackupAlarm({ payload, user, i18n }: Props) {
  if (!user || !mayRole(user.role, 'settings', 'update')) return null
  if (environment().backupTo === undefined) return null
  const state = await backupState(payload)
  if (!backupTrouble(state, new Date())) return null
  const say = sayIn(i18n)
  return (
    <div role="alert">
      <Trouble state={state} say={say} />
      <p>
        <a href="/admin/globals/backups">{say('Buka Cadangan')}</a>
      </p>
    </div>
  )
}

function Trouble({ state, say }: { state: BackupState; say: Say }) {
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

const timeOf = (moment: Date | undefined, say: Say): string =>
  moment ? deskTime(moment, 'Asia/Jakarta', say.language) : say('belum pernah')
