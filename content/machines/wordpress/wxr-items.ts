/**
 * Stories, photos and static pages as items of WordPress's export format.
 * @see https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/includes/export.php
 * @module
 */
import { escapeText } from 'entities'
import { absolute, pagePath, storyPath } from '#content/base/address/addresses.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { PUBLICATION_ZONE, type TimeZone } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import type { FocusedPhoto, ToldStory } from '#content/machines/archive/story-ninjs.ts'
import { type Block, blockPictures, withoutPicture } from '#content/model/story/body.ts'
import { type Attached, blockMarkup, captionOf, heading, paragraph } from './block-markup.ts'
import { cdata, text, type WxrElement } from './wxr-elements.ts'

type Site = { url: string }

/** Pages have no time zone of their own. */
export const PAGE_ZONE = PUBLICATION_ZONE

/** WordPress numbers stories, photos and pages in one line. */
const NUMBERING = { story: 0, photo: 1, page: 2 }

/** The number of an item. */
export const numberOf = (kind: keyof typeof NUMBERING, id: number): number =>
  id * 3 + NUMBERING[kind]

/** A page of the portal that stands by itself. */
export interface ToldPage {
  id: number
  title: string
  slug: string
  body: readonly Block<FocusedPhoto>[]
  updatedAt: string
}

/** The photos of a story or page that have files, each once. */
export const shownPhotos = ({ hero, body }: Pick<ToldStory, 'hero' | 'body'>): FocusedPhoto[] => [
  ...new Map(
    [...(hero ? [hero] : []), ...body.flatMap((block) => blockPictures(block))]
      .filter((photo) => fileOf(photo) !== undefined)
      .map((photo) => [photo.id, photo]),
  ).values(),
]

/** The item of a story. */
export function storyItem(story: ToldStory, site: Site): WxrElement {
  const { section, slug, hero, topics, authors, timeZone, agency } = story
  // A draft may have the time that its copy states: it is published when somebody publishes it.
  const published = story.publishOn ?? (story.state === 'draft' ? undefined : story.publishedAt)
  const written = published ?? story.createdAt
  const changed = (story.state === 'draft' ? story.updatedAt : story.modifiedAt) ?? written
  const content = [
    blockMarkup(attached(story.body, site), site, story.dateline),
    ...(story.corrections.length > 0 ? [heading(words.story.corrections)] : []),
    ...story.corrections.map((correction) =>
      paragraph(
        escapeText(
          `${correction.text} (${formatStamp(new Date(correction.correctedAt), timeZone)})`,
        ),
      ),
    ),
    ...(agency
      ? [paragraph(escapeText(`(${agency.code}) ${words.story.source}: ${agency.name}`))]
      : []),
  ].join('\n\n')
  return item({
    id: numberOf('story', story.id),
    type: 'post',
    title: story.headline ?? '',
    link: section && slug ? storyPath({ slug, section }) : `/api/articles/${story.id}`,
    guid: `/api/articles/${story.id}`,
    creator: authors[0]?.slug ?? '',
    content,
    excerpt: story.summary ?? '',
    slug: slug ?? '',
    status: statusOf(story),
    times: { published, written, changed, timeZone },
    site,
    more: [
      ...(section ? [category('category', section)] : []),
      ...topics.map((topic) => category('post_tag', topic)),
      // As Co-Authors Plus writes them.
      ...(authors.length > 1 ? authors.map((author) => category('author', author)) : []),
      ...(hero && fileOf(hero) ? [meta('_thumbnail_id', String(numberOf('photo', hero.id)))] : []),
      ...(story.kicker ? [meta('warta_kicker', story.kicker)] : []),
      ...(story.originalUrl ? [meta('warta_original_url', story.originalUrl)] : []),
      ...(story.advertiser ? [meta('warta_advertiser', story.advertiser)] : []),
      ...(story.editor ? [meta('warta_editor', story.editor.name)] : []),
      ...(story.embargoUntil ? [meta('warta_embargo', story.embargoUntil)] : []),
      ...(story.withdrawalReason ? [meta('warta_withdrawal', story.withdrawalReason)] : []),
      meta('warta_genre', story.genre),
    ],
  })
}

/** The item of a photo in `parent`, the item with that number. */
export function photoItem(
  photo: FocusedPhoto,
  { parent, timeZone }: { parent: number; timeZone: TimeZone },
  site: Site,
): WxrElement {
  const path = fileOf(photo) ?? ''
  const written = photo.createdAt
  return item({
    id: numberOf('photo', photo.id),
    type: 'attachment',
    title: photo.alt,
    link: path,
    guid: path,
    creator: '',
    content: '',
    excerpt: photo.caption ?? '',
    slug: `foto-${photo.id}`,
    status: 'inherit',
    times: { published: written, written, changed: written, timeZone },
    parent,
    site,
    more: [
      cdata('wp:attachment_url', absolute(site, path)),
      meta('_wp_attachment_image_alt', photo.alt),
      ...(photo.credit ? [meta('_media_credit', photo.credit)] : []),
      ...(photo.creator ? [meta('warta_creator', photo.creator)] : []),
      ...(photo.licenceUrl ? [meta('warta_licence', photo.licenceUrl)] : []),
      ...(photo.acquireUrl ? [meta('warta_acquire', photo.acquireUrl)] : []),
      ...(photo.aiUse === 'none' ? [] : [meta('warta_ai_use', photo.aiUse)]),
    ],
  })
}

/** The item of a static page. */
export function pageItem(page: ToldPage, site: Site): WxrElement {
  const time = page.updatedAt
  return item({
    id: numberOf('page', page.id),
    type: 'page',
    title: page.title,
    link: pagePath(page),
    guid: pagePath(page),
    creator: '',
    content: blockMarkup(attached(page.body, site), site),
    excerpt: '',
    slug: page.slug,
    status: 'publish',
    times: { published: time, written: time, changed: time, timeZone: PAGE_ZONE },
    site,
    more: [],
  })
}

/** What every item has. */
interface Item {
  id: number
  type: 'post' | 'page' | 'attachment'
  title: string
  /** Paths on the site. */
  link: string
  guid: string
  creator: string
  content: string
  excerpt: string
  slug: string
  status: 'publish' | 'future' | 'pending' | 'draft' | 'private' | 'inherit'
  times: {
    published: string | undefined
    written: string | undefined
    changed: string | undefined
    timeZone: TimeZone
  }
  parent?: number
  site: Site
  more: readonly WxrElement[]
}

/** WordPress's word for no time. */
const NO_TIME = '0000-00-00 00:00:00'

function item({ times, site, more, ...own }: Item): WxrElement {
  const { published, written, changed, timeZone } = times
  return {
    name: 'item',
    children: [
      cdata('title', own.title),
      text('link', absolute(site, own.link)),
      ...(published ? [text('pubDate', new Date(published).toUTCString())] : []),
      cdata('dc:creator', own.creator),
      {
        name: 'guid',
        attributes: { isPermaLink: 'false' },
        text: absolute(site, own.guid),
      },
      { name: 'description' },
      cdata('content:encoded', own.content),
      cdata('excerpt:encoded', own.excerpt),
      text('wp:post_id', own.id),
      cdata('wp:post_date', timeIn(written, timeZone)),
      cdata('wp:post_date_gmt', timeIn(published, 'UTC')),
      cdata('wp:post_modified', timeIn(changed, timeZone)),
      cdata('wp:post_modified_gmt', timeIn(changed, 'UTC')),
      cdata('wp:comment_status', 'closed'),
      cdata('wp:ping_status', 'closed'),
      cdata('wp:post_name', own.slug),
      cdata('wp:status', own.status),
      text('wp:post_parent', own.parent ?? 0),
      text('wp:menu_order', 0),
      cdata('wp:post_type', own.type),
      cdata('wp:post_password', ''),
      text('wp:is_sticky', 0),
      ...more,
    ],
  }
}

function statusOf({ stage, embargoUntil }: ToldStory): Item['status'] {
  switch (stage) {
    case 'published':
    case 'corrected':
      return 'publish'
    case 'scheduled':
      return 'future'
    // What was withdrawn must not come back to readers.
    case 'withdrawn':
      return 'private'
    case 'submitted':
    case 'editing':
      return embargoUntil ? 'draft' : 'pending'
    case 'draft':
      return 'draft'
  }
}

const category = (domain: string, { slug, name }: { slug: string; name: string }): WxrElement => ({
  name: 'category',
  attributes: { domain, nicename: slug },
  cdata: name,
})

const meta = (key: string, value: string): WxrElement => ({
  name: 'wp:postmeta',
  children: [cdata('wp:meta_key', key), cdata('wp:meta_value', value)],
})

/** `2022-01-08 06:38:00`. */
const timeIn = (instant: string | undefined, zone: TimeZone | 'UTC'): string =>
  instant
    ? Temporal.Instant.fromEpochMilliseconds(Date.parse(instant))
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'second' })
        .replace('T', ' ')
    : NO_TIME

/** The path of the largest file of a photo; undefined if it has none yet. */
function fileOf({ renditions }: FocusedPhoto): string | undefined {
  return renditions
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)[0]?.path
}

/** The blocks with the attachments of their pictures, without those that have no file. */
function attached(body: readonly Block<FocusedPhoto>[], site: Site): Block<Attached>[] {
  return body.flatMap((block): Block<Attached>[] => {
    const pictures = blockPictures(block).flatMap((photo): Attached[] => {
      const path = fileOf(photo)
      const id = numberOf('photo', photo.id)
      return path
        ? [{ id, url: absolute(site, path), alt: photo.alt, caption: captionOf(photo) }]
        : []
    })
    const [picture] = pictures
    switch (block.type) {
      case 'image':
      case 'chart':
        return picture ? [{ ...block, picture }] : []
      case 'gallery':
        return pictures.length > 0 ? [{ ...block, pictures }] : []
      case 'embed':
        return [withoutPicture(block)]
      default:
        return [block]
    }
  })
}
