import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import type { BackupState } from '#content/model/health/backup-schedule.ts'
import { KEEP_RULE } from '#content/model/health/keep-rule.ts'
import { Trouble } from './backup-trouble.tsx'

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)
const shown = (state: Partial<BackupState>) =>
  renderToStaticMarkup(
    <Trouble
      say={sayIndonesian}
      state={{
        everyHours: 24,
        keep: KEEP_RULE,
        madeAt: undefined,
        verifiedAt: undefined,
        failedAt: undefined,
        failure: undefined,
        ...state,
      }}
    />,
  )

it('tells a backup that is late from one that was never verified', () => {
  expect(shown({ verifiedAt: ago(0.5) })).toBe('')
  expect(shown({ madeAt: ago(0.1) })).toContain('Belum ada cadangan yang lulus uji.')
  expect(shown({ verifiedAt: ago(3) })).toContain('Cadangan terlambat. Terakhir lulus uji: ')
})

it('gives the words for the operator apart, in their own language', () => {
  const page = shown({ verifiedAt: ago(1), failedAt: ago(0.1), failure: 'The disk is full.' })
  expect(page).toMatch(/<p class="desk-late">Cadangan gagal .*pengelola server:<\/p>/)
  expect(page).toContain('<p lang="en">The disk is full.</p>')
})
