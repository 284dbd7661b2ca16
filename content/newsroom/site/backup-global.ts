import type { Field, GlobalConfig } from 'payload'
import { KEEP_RULE } from '#content/model/health/keep-rule.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { hiddenUnless, may } from '#content/newsroom/people/user-access.ts'

/** A number of backups to keep. */
const kept = (name: string, label: string, defaultValue: number, most: number): Field => ({
  name,
  type: 'number',
  label,
  required: true,
  defaultValue,
  min: 0,
  max: most,
  validate: wholeNumber,
})

/** What the worker notes of the last backups. */
const noted = (name: string): Field => ({ name, type: 'date', admin: { hidden: true } })

/** The schedule of backups. Where they go is the operator's to say (`BACKUP_TO`): the desk must not write anywhere. */
export const backups: GlobalConfig<'backups'> = {
  slug: 'backups',
  label: 'Cadangan',
  admin: {
    group: 'Pengaturan',
    hidden: hiddenUnless('settings', 'update'),
    description:
      'Cadangan dibuat, diuji, dan yang lama dibuang dengan sendirinya. Tempatnya ditentukan pengelola server.',
  },
  access: { read: may('settings', 'update'), update: may('settings', 'update') },
  fields: [
    {
      name: 'state',
      type: 'ui',
      admin: {
        components: {
          Field: '/app/(newsroom)/admin/backup-desk/backup-state.tsx#BackupStateField',
        },
      },
    },
    {
      name: 'everyHours',
      type: 'number',
      label: 'Jam dari satu cadangan ke cadangan berikutnya',
      required: true,
      defaultValue: 24,
      min: 1,
      max: 168,
      validate: wholeNumber,
    },
    {
      type: 'row',
      fields: [
        kept('keepDaily', 'Cadangan harian yang disimpan', KEEP_RULE.daily, 60),
        kept('keepWeekly', 'Cadangan mingguan yang disimpan', KEEP_RULE.weekly, 52),
        kept('keepMonthly', 'Cadangan bulanan yang disimpan', KEEP_RULE.monthly, 120),
      ],
    },
    noted('madeAt'),
    noted('verifiedAt'),
    noted('failedAt'),
    { name: 'failure', type: 'text', admin: { hidden: true } },
  ],
}
