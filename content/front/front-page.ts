import type { Teaser } from '#content/article/article.ts'
import type { SectionLink } from '#content/section/section.ts'

/** What stands on the front page, and where. No story stands on it twice. */
export interface Front {
  lead: Teaser | undefined
  secondary: readonly Teaser[]
  newest: readonly Teaser[]
  sections: readonly { section: SectionLink; teasers: readonly Teaser[] }[]
}

/** How many stories each place takes. */
const SECONDARY = 4
const NEWEST = 7
const SECTION = 4
/** The lead is chosen among this many newest stories: the first with a photo. */
const LEAD_CANDIDATES = 5

/** How many stories {@link composeFront} needs at least, of the newest and of each section. */
export const FRONT_NEEDS = {
  newest: 1 + SECONDARY + NEWEST,
  section: 1 + SECONDARY + NEWEST + SECTION,
} as const

/** Fills the front page with the newest stories of the portal and of each section; both newest first. */
export function composeFront(
  newest: readonly Teaser[],
  bySection: readonly { section: SectionLink; teasers: readonly Teaser[] }[],
): Front {
  const lead = newest.slice(0, LEAD_CANDIDATES).find(({ hero }) => hero) ?? newest[0]
  const others = newest.filter((teaser) => teaser !== lead)
  const secondary = others.slice(0, SECONDARY)
  const list = others.slice(SECONDARY, SECONDARY + NEWEST)
  const used = new Set([lead, ...secondary, ...list].map((teaser) => teaser?.id))
  const sections = bySection
    .map(({ section, teasers }) => ({
      section,
      teasers: teasers.filter(({ id }) => !used.has(id)).slice(0, SECTION),
    }))
    .filter(({ teasers }) => teasers.length > 0)
  return { lead, secondary, newest: list, sections }
}
