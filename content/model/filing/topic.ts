/** A topic as a link needs it; its page is at `/topik/<slug>`. */
export interface TopicLink {
  id: number
  slug: string
  name: string
}

/** A subject shared by stories of several sections. */
export interface Topic extends TopicLink {
  description?: string
  /** Its stories with a recording are the episodes of a podcast. */
  isPodcast?: true
}
