/**
 * The body of a story as a closed union of blocks: the contract between the desk, wire copy, Markdown
 * files and every look a story has (page, feed, plain text). A new kind of block does not compile until
 * each of them knows it.
 * @module
 */

/** Words in one style. */
export interface Text {
  type: 'text'
  text: string
  bold?: true
  italic?: true
}

/** A link with its words; `href` is absolute `http(s):`/`mailto:` or a path below this site (`/…`). */
export interface Link {
  type: 'link'
  href: string
  content: readonly Text[]
}

/** A line break inside a paragraph. */
export interface Break {
  type: 'break'
}

export type Inline = Text | Link | Break

export interface Paragraph {
  type: 'paragraph'
  content: readonly Inline[]
}

export interface Heading {
  type: 'heading'
  level: 2 | 3
  content: readonly Inline[]
}

export interface Quote {
  type: 'quote'
  content: readonly Inline[]
}

export interface List {
  type: 'list'
  ordered: boolean
  items: readonly (readonly Inline[])[]
}

/** A picture inside the story. `Picture` is a photo on a page, a media id in the store, a file name in Markdown. */
export interface Image<Picture> {
  type: 'image'
  picture: Picture
}

/** A link card to a page elsewhere. It loads nothing from there. */
export interface Embed {
  type: 'embed'
  url: string
  title: string
  provider?: string
  description?: string
}

/** A box of facts beside the story. */
export interface FactBox {
  type: 'fact-box'
  title: string
  content: readonly (Paragraph | List)[]
}

/** Everything that a body may hold. */
export type Block<Picture> = Paragraph | Heading | Quote | List | Image<Picture> | Embed | FactBox
