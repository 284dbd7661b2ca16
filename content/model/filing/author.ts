/** An author as a byline needs it; the author's page is at `/penulis/<slug>`. */
export interface AuthorLink {
  id: number
  slug: string
  name: string
  /** A person, or a desk of the newsroom. */
  kind: 'person' | 'desk'
}

/** A person or a desk of the newsroom with a byline. */
export interface Author extends AuthorLink {
  role?: string
  bio?: string
}
