/**
 * The body of a story as a closed union of blocks: the contract between the desk, wire copy, Markdown
 * files and every look a story has (page, feed, plain text). A new kind of block does not compile until
 * each of them knows it.
 * @module
 */
import type { SectionLink } from '#content/model/filing/section.ts'
import type { HeadlineAlone } from './headline-alone.ts'
import type { Grid } from './table-grid.ts'

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

/** A sentence of the story set large beside it, to draw the eye; what somebody said in the story is a `Quote`. */
export interface PullQuote {
  type: 'pull-quote'
  text: string
  /** Whose words they are, where they are not the newsroom's. */
  speaker?: string
}

/** Several pictures that belong together. */
export interface Gallery<Picture> {
  type: 'gallery'
  title?: string
  pictures: readonly Picture[]
}

export interface Table extends Grid {
  type: 'table'
  title: string
  source?: string
}

/** A chart or map: a picture of data, with its words for those who do not see it. */
export interface Chart<Picture> {
  type: 'chart'
  title: string
  picture: Picture
  /** What the picture shows, in full: figures and trend, or what lies where. */
  description: string
  source?: string
  notes?: string
  data?: Grid
}

/** A story by what a link to it needs. */
export interface StoryLink {
  id: number
  slug: string
  headline: HeadlineAlone
  section: SectionLink
}

/** "Baca juga": the way to another story. `Story` is a link on a page, an id in the store, a slug in Markdown. */
export interface Related<Story> {
  type: 'related'
  story: Story
}

/** Everything that a body may hold. */
export type Block<Picture, Story = StoryLink> =
  | Paragraph
  | Heading
  | Quote
  | List
  | Image<Picture>
  | Embed
  | FactBox
  | PullQuote
  | Gallery<Picture>
  | Table
  | Chart<Picture>
  | Related<Story>

/** A block as the store has it: pictures and stories by their ids. */
export type StoredBlock = Block<number, number>

/** The pictures of a block, in their order. */
export function blockPictures<Picture>(block: Block<Picture, unknown>): readonly Picture[] {
  switch (block.type) {
    case 'image':
    case 'chart':
      return [block.picture]
    case 'gallery':
      return block.pictures
    default:
      return []
  }
}
