import type { Field } from 'payload'

/** An argument of a save, never stored: the password of whoever changes an address or a password. */
export const presentPassword: Field = {
  name: 'presentPassword',
  type: 'text',
  virtual: true,
  label: 'Kata sandi Anda sekarang',
  admin: {
    readOnly: false,
    condition: (data) => Boolean(data.id),
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/app/(newsroom)/admin/account/present-password.tsx#PresentPassword' },
  },
}
