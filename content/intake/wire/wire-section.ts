import { isStatement } from './words/statement.ts'

/** The section named by a label, as printed, and the headline if it is on the same line. */
export interface SectionLabel {
  section: string
  headline?: string
}

const WORDS = String.raw`[\p{L}\d][\p{L}\d&'’ -]{1,29}`
const BULLETED = new RegExp(`^[•·●▪■◆»*>|-]\\s*(${WORDS})$`, 'u')
const NAMED = new RegExp(`^(?:rubrik|kanal|kategori|category)\\s*:\\s*(${WORDS})$`, 'iu')
const BARRED = new RegExp(`^(${WORDS}?)\\s*[|•]$`, 'u')
const BEFORE_HEADLINE = /^(\p{Lu}[\p{Lu} &]{2,24}) \| (.{15,})$/u
const CRUMB = /\s*(?:[>»›]|\s\/\s)\s*/u
const HOME = /^(?:home|beranda|depan)$/iu

/** Reads a marked section label: `• News`, `NEWS |`, `Rubrik: News`, `Home > News`, `NEWS | Judul berita`. */
export function readSectionLabel(text: string): SectionLabel | undefined {
  if (text.length > 300) return undefined
  const marked = (BULLETED.exec(text) ?? NAMED.exec(text) ?? BARRED.exec(text))?.[1]?.trim()
  if (marked) return isStatement(marked) ? undefined : { section: marked }
  const crumbs = text.split(CRUMB).filter(Boolean)
  if (crumbs.length > 1 && HOME.test(crumbs[0] ?? '')) {
    // The last crumb may repeat the headline.
    const section = crumbs.slice(1).findLast((crumb) => crumb.length <= 24 && !isStatement(crumb))
    return section ? { section } : undefined
  }
  const [, section, headline] = BEFORE_HEADLINE.exec(text) ?? []
  return section && headline && !isStatement(section) ? { section, headline } : undefined
}
