/** A section by what a link to it needs; its index is at `/<slug>`. */
export interface SectionLink {
  id: number
  slug: string
  name: string
}

/** A section of the portal. */
export interface Section extends SectionLink {
  description?: string
}
