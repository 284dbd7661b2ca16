/**
 * What press law asks of a page.
 * @module
 */
import { openPlaces } from '#content/page/open-places.ts'
import { htmlText } from './html-text.ts'
import type { PageObservation } from './observation.ts'
import { pageRule } from './page-rule.ts'
import { advice, fine, type Rule } from './rule.ts'
import { sources } from './rule-source.ts'

/** Who publishes, where, and who answers for it stands on the portal, and not a place for it. */
export const pressRules: readonly Rule<PageObservation>[] = [
  pageRule('press', 'open-places', sources.pressLaw, ({ answer }) => {
    const open = openPlaces(htmlText(answer.body, answer.headers['content-type'] ?? ''))
    if (open.length === 0) return fine
    return advice(
      `Masih ada isian yang belum dilengkapi: ${open.join(', ')}.`,
      'Lengkapi di meja redaksi: Halaman, dan Situs untuk nama, alamat, dan telepon penerbit.',
    )
  }),
]
