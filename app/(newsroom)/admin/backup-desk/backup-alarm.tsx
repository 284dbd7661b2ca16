import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { backupTrouble } from '#content/model/health/backup-schedule.ts'
import { mayChangeSettings } from '#content/newsroom/people/user-access.ts'
import { backupState } from '#content/newsroom/site/backup-state.ts'
import { Trouble } from './backup-trouble.tsx'

/** On the first page of the desk, for those who may set the schedule: what is wrong with the backups, if anything. */
export async function backupAlarm(
  { payload, user }: PayloadRequest,
  say: Say,
): Promise<ReactElement | undefined> {
  if (!mayChangeSettings({ user })) return undefined
  if (environment().backupTo === undefined) return undefined
  const state = await backupState(payload)
  if (!backupTrouble(state, new Date())) return undefined
  return (
    <div role="alert" className="notice bad">
      <Trouble state={state} say={say} />
      <p>
        <a href="/admin/globals/backups">{say('Buka Cadangan')}</a>
      </p>
    </div>
  )
}
