import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { mayChangeSettings } from '#content/newsroom/people/user-access.ts'
import { backupState } from '#content/newsroom/site/backup-state.ts'
import { Trouble, timeOf } from './backup-trouble.tsx'
import '#components/desk/backup-state.css'
import '#components/desk/story-workflow.css'

type Props = Pick<ServerProps, 'payload' | 'user' | 'i18n'>

/** Above the schedule of backups: where they go, when the last ones were made and verified, and what is wrong. */
export async function BackupStateField({ payload, user, i18n }: Props) {
  const say = sayIn(i18n)
  if (!mayChangeSettings({ user })) return null
  const { backupTo } = environment()
  if (backupTo === undefined) {
    return (
      <p role="status" className="backup-state">
        {say(
          'Belum ada tempat: pengelola server mengisi BACKUP_TO, lalu menjalankan ulang portal. Sampai saat itu tidak ada cadangan yang dibuat.',
        )}
      </p>
    )
  }
  const state = await backupState(payload)
  return (
    <div role="status" className="backup-state">
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
