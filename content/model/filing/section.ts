/** A section by what a link to it needs; its index is at `/<slug>`. */
export interface SectionLink {
  id: number
  slug: string
  name: string
}

/** A section by its place in the navigation: one with a `parent` (an id) stands below it, on its page. */
export interface PlacedSection extends SectionLink {
  parent?: number
}

/** A section of the portal. */
export interface Section extends PlacedSection {
  description?: string
}
