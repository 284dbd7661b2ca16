/**
 * The body of a story as a closed union of blocks: the contract between the desk, wire copy, Markdown files and every
 * output of a story (page, feed, plain text). A new kind of block does not compile until each of them handles it.
 * @module
 */
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import type { HeadlineAlone } from './headline-alone.ts'
import type { Grid } from './table-grid.ts'

/** A run of text in one style. */
export interface Text {
  type: 'text'
  text: string
  bold?: true
  italic?: true
}

/** A link with its text; `href` is an absolute `http(s):` or `mailto:` URL, or a path on this site (`/…`). */
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
  /** The number of the first item of an ordered list; absent if it is 1. */
  start?: number
  items: readonly ListItem[]
}

/** The words of an item, with the lists that are nested in it. */
export type ListItem = readonly (Inline | List)[]

/** A picture inside the story. `Picture` is a photo on a page, a media id in the store, a file name in Markdown. */
export interface Image<Picture> {
  type: 'image'
  picture: Picture
  /** What it says here; absent if that is what the photo says everywhere. */
  caption?: string
}

/** A link card for a page on another site. It loads nothing from that site. */
export interface Embed<Picture = never> {
  type: 'embed'
  url: string
  title: string
  provider?: string
  description?: string
  /** The page's own picture, in a copy of ours. */
  picture?: Picture
}

/** A box of facts beside the story. */
export interface FactBox {
  type: 'fact-box'
  title: string
  content: readonly (Paragraph | List)[]
}

/** A sentence from the story, set large to draw the eye. A quotation in the story itself is a `Quote`. */
export interface PullQuote {
  type: 'pull-quote'
  text: string
  /** The person quoted; absent if the words are the newsroom's own. */
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

/** A chart or map: a picture of data, with a description for people who cannot see it. */
export interface Chart<Picture> {
  type: 'chart'
  title: string
  picture: Picture
  /** The full content of the picture in words: figures and trend, or what lies where. */
  description: string
  source?: string
  notes?: string
  data?: Grid
}

/** A story as a link needs it. */
export interface StoryLink {
  id: number
  slug: string
  headline: HeadlineAlone
  section: SectionLink
}

/** "Baca juga": a link to another story. `Story` is a link on a page, an id in the store, a slug in Markdown. */
export interface Related<Story> {
  type: 'related'
  story: Story
}

/** A recording, a film or a document. `File` is an attachment on a page, an id in the store. */
export interface AttachedFile<File> {
  type: 'attachment'
  file: File
}

/** Any block of a body. */
export type Block<Picture, Story = StoryLink, File = Attachment> =
  | Paragraph
  | Heading
  | Quote
  | List
  | Image<Picture>
  | Embed<Picture>
  | FactBox
  | PullQuote
  | Gallery<Picture>
  | Table
  | Chart<Picture>
  | Related<Story>
  | AttachedFile<File>

/** A block as stored: pictures, stories and attachments by their ids. */
export type StoredBlock = Block<number, number, number>

/** A picture of a body as it is shown there: with the caption that it has in this place. */
export const captionedHere = <Picture extends { caption?: string }>(
  image: Image<Picture>,
): Image<Picture> =>
  image.caption ? { ...image, picture: { ...image.picture, caption: image.caption } } : image

/** An item's own words, without nested lists. */
export const itemWords = (item: ListItem): Inline[] =>
  item.filter((part): part is Inline => part.type !== 'list')

/** The lists nested in an item. */
export const nestedLists = (item: ListItem): List[] =>
  item.filter((part): part is List => part.type === 'list')

/** A link card without its picture, which is worth nothing where the card is a line of text. */
export function withoutPicture<Picture>({ picture: _, ...card }: Embed<Picture>): Embed {
  return card
}

/** The pictures of a block, in order; not those of an attachment, which belong to its record. */
export function blockPictures<Picture>(
  block: Block<Picture, unknown, unknown>,
): readonly Picture[] {
  switch (block.type) {
    case 'image':
    case 'chart':
      return [block.picture]
    case 'gallery':
      return block.pictures
    case 'embed':
      return block.picture === undefined ? [] : [block.picture]
    default:
      return []
  }
}
