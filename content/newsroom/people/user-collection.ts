import type { CollectionConfig } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { ROLES } from '#content/model/people/user.ts'
import {
  noteChange,
  noteDeletion,
  noteSignOut,
  noticePassword,
} from './account-log/account-log-hooks.ts'
import { closeRegistration, firstAccountEndpoint } from './first-account.ts'
import { invitationEndpoint } from './invitation/invitation-endpoint.ts'
import { noticeField } from './notices/notice-fields.ts'
import { presentPassword } from './present-password/present-password-field.ts'
import { askPresentPassword } from './present-password/present-password-hook.ts'
import { forgotPasswordEndpoint, resetPasswordEndpoint } from './recovery/recovery-endpoints.ts'
import { ROLE_NAMES } from './role-names.ts'
import { secondFactorEndpoint } from './second-factor/second-factor-endpoint.ts'
import { forgetFactors, holdWithoutSecondFactor, noteReset } from './second-factor/sign-in-gate.ts'
import { sessionEndpoint, sessionsEndpoint } from './sessions/session-endpoint.ts'
import { sessionField } from './sessions/session-field.ts'
import { authenticate } from './sessions/session-strategy.ts'
import { answerWhoIsSignedIn } from './sessions/unknown-account.ts'
import { settleFailure, slowDownGuessing, welcome } from './sign-in/sign-in-hooks.ts'
import { unlockEndpoint } from './sign-in/unlock-endpoint.ts'
import { hiddenUnless, isSelfOrMay, may } from './user-access.ts'
import {
  endSessionsOfChanged,
  forgetRecoveryLink,
  keepLastAdministrator,
  refuseWeakPassword,
} from './user-hooks.ts'

const { sessions, siteUrl } = environment()

/**
 * Accounts of the newsroom. The first one is created on the command line, or with the link that the first start prints.
 */
export const users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: 'Pengguna', plural: 'Pengguna' },
  auth: {
    // Payload would lock the account, and so let anybody keep its owner out: sign-in/ slows down instead.
    maxLoginAttempts: 0,
    tokenExpiration: sessions.idle / 1000,
    strategies: [{ name: 'local-jwt', authenticate }],
    cookies: { secure: sessionCookie(siteUrl).secure, sameSite: 'Lax' },
  },
  admin: {
    useAsTitle: 'email',
    group: 'Pengaturan',
    defaultColumns: ['email', 'name', 'role'],
    hidden: hiddenUnless('users', 'update'),
    components: {
      beforeListTable: ['/app/(newsroom)/admin/account/invite-form.tsx#InviteForm'],
    },
  },
  access: {
    create: may('users', 'create'),
    read: isSelfOrMay('read'),
    update: isSelfOrMay('update'),
    delete: may('users', 'delete'),
    unlock: may('users', 'unlock'),
  },
  endpoints: [
    firstAccountEndpoint,
    sessionsEndpoint,
    sessionEndpoint,
    unlockEndpoint,
    secondFactorEndpoint,
    invitationEndpoint,
    forgotPasswordEndpoint,
    resetPasswordEndpoint,
  ],
  hooks: {
    // Attempts are counted in transactions of their own: before anything else makes this one wait for its turn.
    beforeOperation: [
      noteReset,
      slowDownGuessing,
      askPresentPassword,
      closeRegistration,
      refuseWeakPassword,
      noticePassword,
    ],
    beforeLogin: [holdWithoutSecondFactor],
    afterLogin: [welcome],
    afterLogout: [noteSignOut],
    afterMe: [answerWhoIsSignedIn],
    afterError: [settleFailure],
    beforeChange: [endSessionsOfChanged, forgetRecoveryLink],
    afterChange: [noteChange],
    beforeDelete: [keepLastAdministrator],
    afterDelete: [forgetFactors, noteDeletion],
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
      name: 'author',
      type: 'relationship',
      relationTo: 'authors',
      label: { id: 'Nama di berita', en: 'Byline' },
      access: { create: may('users', 'create'), update: may('users', 'update') },
      admin: { description: 'Penulis yang terisi sendiri pada berita baru dari akun ini.' },
    },
    noticeField,
    presentPassword,
    sessionField,
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
        components: { Field: '/app/(newsroom)/admin/account/session-list.tsx#SessionList' },
      },
    },
  ],
}
