/**
 * What the posts of an export refer to: it stands behind them, so it is read first.
 * @module
 */
import {
  type LegacySection,
  type LegacySite,
  UnreadableExport,
} from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import type { GhostPart } from './ghost-document.ts'

/** Somebody or something with an address of its own. */
export interface GhostName {
  name: string
  slug: string
}

/** What an export says of a post elsewhere. */
export interface GhostMeta {
  description: string
  alt: string
  caption: string
  isMailOnly: boolean
}

/** The catalogue of an export. */
export interface GhostCatalogue extends LegacySite {
  version: string
  users: Map<string, GhostName>
  /** Tags that readers see. */
  tags: Map<string, GhostName>
  /** What posts have, by their ids: authors and tags in their order, by their ids. */
  authorsOf: Map<string, string[]>
  tagsOf: Map<string, string[]>
  metaOf: Map<string, GhostMeta>
  /** How many stories and pages there are. */
  posts: number
}

/**
 * Reads the rows of an export of the site at `site`.
 * @throws {UnreadableExport} if it has no posts
 */
export async function readGhostCatalogue(
  parts: AsyncIterable<GhostPart>,
  site: string,
): Promise<GhostCatalogue> {
  const sections = new Map<string, LegacySection>()
  const catalogue: GhostCatalogue = {
    site,
    sections,
    version: '',
    users: new Map(),
    tags: new Map(),
    authorsOf: new Map(),
    tagsOf: new Map(),
    metaOf: new Map(),
    posts: 0,
  }
  const [authors, tags]: [Ordered, Ordered] = [new Map(), new Map()]
  for await (const part of parts) {
    switch (part.table) {
      case 'meta':
        catalogue.version = part.version
        break
      case 'posts':
        catalogue.posts += 1
        break
      case 'posts_meta': {
        const { row } = part
        catalogue.metaOf.set(row.post_id, {
          description: row.meta_description ?? '',
          alt: row.feature_image_alt ?? '',
          caption: row.feature_image_caption ?? '',
          isMailOnly: Boolean(row.email_only),
        })
        break
      }
      case 'users':
        catalogue.users.set(part.row.id, nameOf(part.row))
        break
      case 'tags': {
        const { row } = part
        // Internal ones begin with #, and are for the theme.
        if (row.visibility === 'internal' || row.name?.startsWith('#')) break
        const tag = nameOf(row)
        catalogue.tags.set(row.id, tag)
        const description = plainText(row.description ?? '')
        sections.set(tag.slug, { name: tag.name, parent: '', description })
        break
      }
      case 'posts_authors':
        note(authors, part.row.post_id, part.row.author_id, part.row.sort_order)
        break
      case 'posts_tags':
        note(tags, part.row.post_id, part.row.tag_id, part.row.sort_order)
    }
  }
  if (catalogue.posts === 0) throw new UnreadableExport('this is no export of Ghost with posts.')
  return { ...catalogue, authorsOf: inOrder(authors), tagsOf: inOrder(tags) }
}

const nameOf = ({
  name,
  slug,
}: {
  name?: string | null | undefined
  slug?: string | null | undefined
}): GhostName => ({ name: plainText(name ?? '') || (slug ?? ''), slug: slug ?? '' })

type Ordered = Map<string, { id: string; order: number }[]>

function note(found: Ordered, post: string, id: string, order: number | null | undefined): void {
  const known = found.get(post) ?? []
  found.set(post, known)
  known.push({ id, order: order ?? 0 })
}

const inOrder = (found: Ordered): Map<string, string[]> =>
  new Map(
    Array.from(found, ([post, ids]) => [
      post,
      ids.toSorted((one, other) => one.order - other.order).map(({ id }) => id),
    ]),
  )
