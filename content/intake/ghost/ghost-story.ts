/**
 * A post or page of Ghost as a story, with an account of what was dropped or simplified.
 * @module
 */
import { bareHost } from '#content/base/address/old-address.ts'
import { slugOf } from '#content/base/address/slug.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import type { HtmlPicture } from '#content/intake/legacy/html-blocks.ts'
import {
  authorName,
  cutText,
  foreignAddress,
  type LegacyStory,
  legacyPicture,
  legacySlug,
  lossNotes,
  NO_SECTION,
  namedPeople,
  topicName,
  withoutFirst,
} from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { ghostBlocks } from './ghost-body.ts'
import type { GhostCatalogue, GhostName } from './ghost-catalogue.ts'
import type { GhostPost } from './ghost-document.ts'

/** How posts are read. */
export interface GhostReading {
  catalogue: GhostCatalogue
  /** The zone in which readers see the time. */
  zone: TimeZone
  now: Date
  /** Whether the first tag of a story is its section; it is a topic otherwise. */
  hasSections: boolean
}

/** What stands for the address of the site in an export. */
const SITE = '__GHOST_URL__'
/** Ghost keeps smaller copies of pictures in folders of their own. */
const SIZE = /(\/content\/images\/)size\/\w+\/(?:format\/\w+\/)?/
const CREDIT = /^(?:photo|foto|image|gambar) (?:by|oleh) (.+)$/i

/** The kind of a post. */
export const ghostKind = ({ type, page }: GhostPost): 'story' | 'page' =>
  type === 'page' || page ? 'page' : 'story'

/** The address that a post had, which Ghost does not export. */
export const ghostAddress = ({ slug }: GhostPost, { site }: GhostCatalogue): string =>
  `${site}/${slug ?? ''}/`

/** The name of a post that never changes: ids change when Ghost itself imports an export. */
export const ghostName = ({ uuid, id }: GhostPost): string => uuid ?? id

/** The story of a post; a reason in Indonesian where it becomes none. */
export function ghostStory(
  post: GhostPost,
  { catalogue, zone, now, hasSections }: GhostReading,
): LegacyStory | string {
  const { site } = catalogue
  const of = (text: string | null | undefined) => (text ?? '').replaceAll(SITE, site)
  const { losses, onLoss } = lossNotes()
  const name = ghostName(post)
  const headline = cutText(plainText(of(post.title)), 'headline', onLoss)
  const meta = catalogue.metaOf.get(post.id)
  const picture = (found: HtmlPicture) => pictureOf(found, headline, site, onLoss)
  const body = ghostBlocks(
    { lexical: of(post.lexical), mobiledoc: of(post.mobiledoc), html: of(post.html) },
    { picture, onLoss },
  )
  if (!headline || headline === '(Untitled)') return 'Tanpa judul: tidak diambil.'
  if (body.length === 0) return 'Tanpa isi: tidak diambil.'
  const photo = post.feature_image
    ? picture({
        src: of(post.feature_image),
        alt: meta?.alt ?? '',
        caption: of(meta?.caption),
      })
    : undefined
  const publishedAt = timeOf(post.published_at)
  const modifiedAt = timeOf(post.updated_at)
  const authors = namedPeople(peopleOf(post, catalogue), ({ name }) => name, onLoss)
  const { section, topics } = filingOf(post, catalogue, hasSections)
  const summary = plainText(
    of(post.custom_excerpt) || of(meta?.description) || of(post.meta_description),
  )
  const isPublic = isPublicPost(post, { publishedAt, now, isMailOnly: meta?.isMailOnly }, onLoss)
  if (post.codeinjection_head || post.codeinjection_foot) {
    onLoss('Kode yang disisipkan ke halaman (code injection) tidak diambil.')
  }
  if (post.featured) onLoss('Ditandai “featured” di situs lama.')
  const originalUrl = foreignAddress(of(post.canonical_url), site)
  // A site may be in a folder of its host.
  const below = (URL.parse(site)?.pathname ?? '').replace(/\/+$/, '')
  return {
    kind: ghostKind(post),
    isPublic,
    ...(modifiedAt && { modifiedAt }),
    addresses: [ghostAddress(post, catalogue), `${below}/p/${name}/`],
    identityAddress: `${below}/p/${name}/`,
    topicAddresses: new Map(topics.map((tag) => [topicName(tag.name), `${below}/tag/${tag.slug}`])),
    authorAddresses: new Map(
      authors.map((user) => [authorName(user.name), `${below}/author/${user.slug}`]),
    ),
    ...(section && { sectionAddresses: [`${below}/tag/${section.slug}`] }),
    losses,
    story: {
      origin: {
        provider: `ghost:${bareHost(site)}`,
        id: name,
        ...(modifiedAt && { version: modifiedAt.toISOString(), versionAt: modifiedAt }),
      },
      headline,
      slug: legacySlug(post.slug ?? '', headline, name),
      ...(summary && { summary: cutText(summary, 'summary', onLoss) }),
      ...(originalUrl !== undefined && { originalUrl }),
      section: section?.slug ?? NO_SECTION,
      authors: names(authors, authorName),
      topics: names(topics, topicName),
      ...(publishedAt && { publishedAt }),
      timeZone: zone,
      ...(photo && { photo }),
      body: photo ? withoutFirst(body, photo) : body,
    },
  }
}

/** Whether all readers of the old site could see a post; told if not. */
function isPublicPost(
  { status, visibility }: GhostPost,
  facts: { publishedAt: Date | undefined; now: Date; isMailOnly: boolean | undefined },
  onLoss: (reason: string) => void,
): boolean {
  const { publishedAt, now, isMailOnly } = facts
  if ((visibility ?? 'public') !== 'public') {
    onLoss(`Hanya untuk pembaca tertentu (“${visibility}”) di situs lama: menjadi draf.`)
    return false
  }
  if (status === 'sent' || isMailOnly) {
    onLoss('Hanya dikirim lewat surel di situs lama: menjadi draf.')
    return false
  }
  const isPast = publishedAt !== undefined && publishedAt <= now
  if ((status === 'published' || status === 'scheduled') && isPast) return true
  onLoss(`Berstatus “${status}” di situs lama: menjadi draf.`)
  return false
}

function peopleOf({ id, author_id }: GhostPost, { authorsOf, users }: GhostCatalogue): GhostName[] {
  const ids = authorsOf.get(id) ?? (author_id ? [author_id] : [])
  return ids.flatMap((user) => users.get(user) ?? [])
}

function filingOf(
  { id }: GhostPost,
  { tagsOf, tags }: GhostCatalogue,
  hasSections: boolean,
): { section: GhostName | undefined; topics: GhostName[] } {
  const own = (tagsOf.get(id) ?? []).flatMap((tag) => tags.get(tag) ?? [])
  return hasSections
    ? { section: own[0], topics: own.slice(1) }
    : { section: undefined, topics: own }
}

const names = (all: readonly GhostName[], named: (name: string) => string): string[] => [
  ...new Set(all.map(({ name }) => named(name)).filter((name) => slugOf(name) !== '')),
]

function timeOf(written: string | number | null | undefined): Date | undefined {
  // Without a zone it is in UTC, too.
  const isBare = typeof written === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)
  const time = new Date(isBare ? `${written.replace(' ', 'T')}Z` : (written ?? ''))
  return Number.isNaN(time.getTime()) ? undefined : time
}

function pictureOf(
  { src, alt, caption }: HtmlPicture,
  headline: string,
  site: string,
  onLoss: (reason: string) => void,
): IncomingPicture | undefined {
  if (!src) {
    onLoss('Gambar tanpa alamat dilepas.')
    return undefined
  }
  const credit = CREDIT.exec(plainText(caption))?.[1] ?? ''
  const address = src.replaceAll(SITE, site).replace(SIZE, '$1')
  return legacyPicture(
    { address, alt, caption, credit, otherwise: [headline] },
    { site, archive: '' },
    onLoss,
  )
}
