/**
 * The slug of a story: unique, permanent, and redirected when it changes.
 * @module
 */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { isSlug, numberedSlug, slugOf } from '#content/base/address/slug.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { refuseField } from '#content/store/refused.ts'
import { beforeSave, storedAfter } from './before-save.ts'

/** Slugs checked per query until a free one is found. */
const SLUGS_AT_ONCE = 20

/**
 * Gives a new story a unique slug, also among former slugs. The slug of a draft follows its headline. Refuses a slug
 * chosen by an editor if it is taken.
 */
export const makeUniqueSlug: CollectionBeforeValidateHook<StoredStory> = async ({
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
  const slug = await freeSlug(wanted, originalDoc?.id, req)
  if (slug !== wanted && operation === 'update' && !followed) {
    const say = sayIn(req.i18n)
    refuseField(
      req,
      'articles',
      'slug',
      say('Slug “{slug}” sudah dipakai berita lain. Pilih slug lain.', { slug: wanted }),
    )
  }
  return { ...data, slug }
}

/**
 * The slug of the new headline, if the story was never published and its slug was never chosen by hand: autosave makes
 * one from the first words typed.
 */
function followedSlug(
  data: Partial<StoredStory>,
  before: StoredStory | undefined,
): string | undefined {
  if (!before?.headline || before.firstPublishedAt || data.slug !== before.slug) return undefined
  if (!data.headline || data.headline === before.headline) return undefined
  const made = slugOf(before.headline)
  const isMade = before.slug === made || /^-\d+$/.test(before.slug?.replace(made, '') ?? '')
  const slug = slugOf(data.headline)
  return isMade && slug !== made ? slug : undefined
}

/** Keeps a published story's old slug as a redirect; a slug that it takes back is its own again. */
export const rememberOldSlug: CollectionAfterChangeHook<StoredStory> = async ({ doc, req }) => {
  const before = beforeSave(req).get(doc.id)
  const after = await storedAfter(doc, req)
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

/** `wanted`, or its first numbered variant that is not, and never was, the slug of a story other than `id`. */
async function freeSlug(
  wanted: string,
  id: number | undefined,
  req: PayloadRequest,
): Promise<string> {
  for (let first = 1; ; first += SLUGS_AT_ONCE) {
    const slugs = Array.from({ length: SLUGS_AT_ONCE }, (_, index) =>
      first + index === 1 ? wanted : numberedSlug(wanted, first + index),
    )
    const taken = await takenAmong(slugs, id, req)
    const free = slugs.find((slug) => !taken.has(slug))
    if (free) return free
  }
}

/** Those of `slugs` that are, or were, used by another story. */
async function takenAmong(
  slugs: readonly string[],
  id: number | undefined,
  req: PayloadRequest,
): Promise<Set<string>> {
  const query = {
    sort: 'slug',
    limit: 0,
    depth: 0,
    pagination: false,
    select: { slug: true },
    req,
  } as const
  const slug = { in: [...slugs] }
  const [current, old] = await Promise.all([
    req.payload.find({
      collection: 'articles',
      where: { slug, ...(id !== undefined && { id: { not_equals: id } }) },
      ...query,
    }),
    req.payload.find({
      collection: 'old-slugs',
      where: { slug, ...(id !== undefined && { article: { not_equals: id } }) },
      ...query,
    }),
  ])
  return new Set([...current.docs, ...old.docs].map((record) => record.slug))
}
