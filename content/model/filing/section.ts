/** A section as a link needs it; its index is at `/<slug>`. */
export interface SectionLink {
  id: number
  slug: string
  name: string
}

/** A section with its place in the navigation: one with a `parent` (an id) is a subsection, shown on the parent's page. */
export interface PlacedSection extends SectionLink {
  parent?: number
}

/** A section of the portal. */
export interface Section extends PlacedSection {
  description?: string
}
