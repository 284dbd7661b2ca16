import type { CollectionConfig } from 'payload'
import { Forbidden } from 'payload'
import { ROLES, type Role } from './user.ts'
import { hasRole, isAdminOrSelf } from './user-access.ts'

const roleLabels: Record<Role, string> = {
  reporter: 'Reporter',
  photo: 'Redaktur foto',
  editor: 'Editor',
  'managing-editor': 'Redaktur pelaksana',
  admin: 'Administrator',
}

/** The people of the newsroom. The first account is made on the command line. */
export const users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: 'Pengguna', plural: 'Pengguna' },
  auth: { maxLoginAttempts: 8, lockTime: 10 * 60 * 1000, tokenExpiration: 12 * 60 * 60 },
  admin: { useAsTitle: 'email', group: 'Pengaturan', defaultColumns: ['email', 'name', 'role'] },
  access: {
    create: hasRole('admin'),
    read: isAdminOrSelf,
    update: isAdminOrSelf,
    delete: hasRole('admin'),
    unlock: hasRole('admin'),
  },
  hooks: {
    beforeOperation: [
      ({ args, operation, req }) => {
        // Payload lets whoever comes first to a fresh installation make himself its administrator.
        if (operation === 'create' && req.payloadAPI !== 'local' && !req.user) {
          throw new Forbidden(req.t)
        }
        return args
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama' },
    {
      name: 'role',
      type: 'select',
      label: 'Peran',
      required: true,
      defaultValue: 'reporter',
      saveToJWT: true,
      options: ROLES.map((value) => ({ value, label: roleLabels[value] })),
      access: { update: ({ req }) => req.user?.role === 'admin' },
    },
  ],
}
