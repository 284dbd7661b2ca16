/** An author by what a byline needs; the page is at `/penulis/<slug>`. */
export interface AuthorLink {
  id: number
  slug: string
  name: string
  /** A person, or a desk of the newsroom. */
  kind: 'person' | 'desk'
}

/** A person, or a desk of the newsroom, that signs stories. */
export interface Author extends AuthorLink {
  role?: string
  bio?: string
}
