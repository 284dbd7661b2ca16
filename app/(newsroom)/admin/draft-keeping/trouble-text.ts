import type { Say } from '#content/base/desk-words/say.ts'
import type { Trouble } from './draft-keeping.ts'

/** Why the last save of a story's form did not succeed, in a line. */
export function troubleText(trouble: Trouble, say: Say): string {
  switch (trouble.kind) {
    case 'refused':
      return trouble.publishes
        ? say('Belum terbit: {reason}', { reason: trouble.reason })
        : say('Belum tersimpan: {reason}', { reason: trouble.reason })
    case 'unreachable':
      return say('Belum tersimpan: server tidak dapat dihubungi.')
    case 'signed out':
      return say('Belum tersimpan: sesi Anda telah berakhir.')
  }
}
