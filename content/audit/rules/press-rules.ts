/**
 * Press-law rules on pages.
 * @module
 */
import { decodeHTML } from 'entities'
import { sources } from '#content/audit/fetch/rule-source.ts'
import { htmlText } from '#content/audit/read/html-text.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import { openPlaces } from '#content/base/text/open-places.ts'
import { pageRule } from './page-rule.ts'
import { advice, fine, type Rule } from './rule.ts'

/** The portal must name its publisher, address and person responsible, instead of a placeholder. */
export const pressRules: readonly Rule<PageObservation>[] = [
  pageRule('press', 'open-places', sources.pressLaw, ({ answer }) => {
    const page = htmlText(answer.body, answer.headers['content-type'] ?? '')
    const open = [...new Set([...openPlaces(page), ...leftOut(page)])]
    if (open.length === 0) return fine
    return advice(
      `Masih ada isian yang belum dilengkapi: ${open.join(', ')}.`,
      'Lengkapi di meja redaksi: Halaman, dan Situs untuk nama, alamat, dan telepon penerbit.',
    )
  }),
]

/** What a page of Warta leaves out, since the newsroom has not filled it: `components/` name it in this attribute. */
const leftOut = (html: string): string[] =>
  Array.from(html.matchAll(/\sdata-open-places="([^"]*)"/g), ([, places = '']) =>
    decodeHTML(places).split('; '),
  ).flat()
