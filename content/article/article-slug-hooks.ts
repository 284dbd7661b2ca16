/**
 * A story's address: unique, lasting, and leading on when it changes.
 * @module
 */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { isSlug, LONGEST_SLUG, numberedSlug, slugOf } from '#content/address/slug.ts'
import { sayIn } from '#content/desk-language/say.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { Article as StoredArticle } from '#content/store/payload-types.ts'
import { beforeSave, refuse, storedStory } from './article-before-save.ts'

/**
 * Gives a new story a slug that no story has or had, and a draft a new one when the headline that its slug was made of
 * changes; refuses one that an editor chose and that is taken.
 */
export const makeUniqueSlug: CollectionBeforeValidateHook<StoredArticle> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!data) return data
  const followed = followedSlug(data, originalDoc)
  const wanted = followed ?? data.slug
  if (!isSlug(wanted) || (!followed && wanted === originalDoc?.slug)) return data
  await takeTurn(req, 'article-slugs')
  const taken = await slugsLike(wanted, originalDoc?.id, req)
  if (!taken.has(wanted)) return { ...data, slug: wanted }
  if (operation === 'update' && !followed) {
    const say = sayIn(req.i18n)
    refuse(
      req,
      'slug',
      say('Slug “{slug}” sudah dipakai berita lain. Pilih slug lain.', { slug: wanted }),
    )
  }
  for (let number = 2; ; number += 1) {
    const slug = numberedSlug(wanted, number)
    if (!taken.has(slug)) return { ...data, slug }
  }
}

/**
 * The slug of the new headline, as long as nobody saw the story and nobody chose a slug: autosave makes one of the first
 * words that are written.
 */
function followedSlug(
  data: Partial<StoredArticle>,
  before: StoredArticle | undefined,
): string | undefined {
  if (!before?.headline || before.firstPublishedAt || data.slug !== before.slug) return undefined
  if (!data.headline || data.headline === before.headline) return undefined
  const made = slugOf(before.headline)
  const isMade = before.slug === made || /^-\d+$/.test(before.slug?.replace(made, '') ?? '')
  const slug = slugOf(data.headline)
  return isMade && slug !== made ? slug : undefined
}

/** A published story's old slug goes on leading to it; a slug that it takes back is its own again. */
export const rememberOldSlug: CollectionAfterChangeHook<StoredArticle> = async ({ doc, req }) => {
  const before = beforeSave(req).get(doc.id)
  const after = await storedStory(doc.id, req)
  if (!before?.firstPublishedAt || !after || before.slug === after.slug) return doc
  await req.payload.delete({
    collection: 'old-slugs',
    where: { slug: { equals: after.slug } },
    req,
  })
  await req.payload.create({
    collection: 'old-slugs',
    data: { slug: before.slug, article: doc.id },
    req,
  })
  return doc
}

/** The slugs that begin like `slug` and are, or were, another story's. */
async function slugsLike(
  slug: string,
  id: number | undefined,
  req: PayloadRequest,
): Promise<Set<string>> {
  // A numbered slug may be cut a little shorter.
  const begin = slug.slice(0, LONGEST_SLUG - 8)
  const query = {
    limit: 0,
    depth: 0,
    pagination: false,
    select: { slug: true },
    req,
  } as const
  const [current, old] = await Promise.all([
    req.payload.find({
      collection: 'articles',
      where: { slug: { contains: begin }, ...(id !== undefined && { id: { not_equals: id } }) },
      ...query,
    }),
    req.payload.find({
      collection: 'old-slugs',
      where: {
        slug: { contains: begin },
        ...(id !== undefined && { article: { not_equals: id } }),
      },
      ...query,
    }),
  ])
  return new Set([...current.docs, ...old.docs].map((record) => record.slug))
}
