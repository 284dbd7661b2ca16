/** A topic by what a link to it needs; its page is at `/topik/<slug>`. */
export interface TopicLink {
  id: number
  slug: string
  name: string
}

/** A subject that stories of several sections share. */
export interface Topic extends TopicLink {
  description?: string
}
