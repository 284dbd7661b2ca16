import type { DeskText } from '#content/base/desk-words/say.ts'
import type { Role } from '#content/model/people/user.ts'

/** What the desk calls each role. */
export const ROLE_NAMES = {
  reporter: 'Reporter',
  photo: 'Redaktur foto',
  editor: 'Editor',
  'managing-editor': 'Redaktur pelaksana',
  admin: 'Administrator',
} as const satisfies Record<Role, DeskText>
