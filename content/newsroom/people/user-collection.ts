import type { CollectionConfig } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { ROLES } from '#content/model/people/user.ts'
import { closeRegistration, firstAccountEndpoint } from './first-account.ts'
import { ROLE_NAMES } from './role-names.ts'
import { secondFactorEndpoint } from './second-factor/second-factor-endpoint.ts'
import {
  forgetFactors,
  holdWithoutSecondFactor,
  noteReset,
  takeBackHeldAttempt,
} from './second-factor/sign-in-gate.ts'
import { sessionEndpoint } from './session-endpoint.ts'
import { slowDownGuessing, welcome } from './sign-in/sign-in-hooks.ts'
import { unlockEndpoint } from './sign-in/unlock-endpoint.ts'
import { hiddenUnless, isSelfOrMay, may } from './user-access.ts'
import { endSessionsOfChanged, keepLastAdministrator, refuseWeakPassword } from './user-hooks.ts'

/**
 * Accounts of the newsroom. The first one is created on the command line, or with the link that the first start prints.
 */
export const users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: 'Pengguna', plural: 'Pengguna' },
  auth: {
    // Payload would lock the account, and so let anybody keep its owner out: sign-in/ slows down instead.
    maxLoginAttempts: 0,
    tokenExpiration: 12 * 60 * 60,
    cookies: { secure: sessionCookie(environment().siteUrl).secure, sameSite: 'Lax' },
  },
  admin: {
    useAsTitle: 'email',
    group: 'Pengaturan',
    defaultColumns: ['email', 'name', 'role'],
    hidden: hiddenUnless('users', 'update'),
  },
  access: {
    create: may('users', 'create'),
    read: isSelfOrMay('read'),
    update: isSelfOrMay('update'),
    delete: may('users', 'delete'),
    unlock: may('users', 'unlock'),
  },
  endpoints: [firstAccountEndpoint, sessionEndpoint, unlockEndpoint, secondFactorEndpoint],
  hooks: {
    beforeOperation: [noteReset, slowDownGuessing, closeRegistration, refuseWeakPassword],
    beforeLogin: [holdWithoutSecondFactor],
    afterLogin: [welcome],
    beforeChange: [endSessionsOfChanged],
    beforeDelete: [keepLastAdministrator],
    afterDelete: [forgetFactors],
    afterError: [takeBackHeldAttempt],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', maxLength: 80 },
    {
      name: 'role',
      type: 'select',
      label: 'Peran',
      required: true,
      defaultValue: 'reporter',
      saveToJWT: true,
      options: ROLES.map((value) => ({ value, label: ROLE_NAMES[value] })),
      access: { update: may('users', 'update') },
    },
    {
      name: 'sections',
      type: 'relationship',
      relationTo: 'sections',
      hasMany: true,
      label: { id: 'Rubrik', en: 'Sections' },
      access: { create: may('users', 'create'), update: may('users', 'update') },
      admin: {
        description: 'Rubrik yang disunting seorang editor. Kosong berarti semua rubrik.',
        condition: (data) => data.role === 'editor',
      },
    },
    {
      name: 'securityPanel',
      type: 'ui',
      admin: {
        condition: (data) => Boolean(data.id),
        components: { Field: '/app/(newsroom)/admin/account/security-link.tsx#SecurityLink' },
      },
    },
    {
      name: 'sessionsPanel',
      type: 'ui',
      admin: {
        condition: (data) => Boolean(data.id),
        components: { Field: '/app/(newsroom)/admin/account/end-sessions.tsx#EndSessions' },
      },
    },
  ],
}
