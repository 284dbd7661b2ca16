/**
 * What every save of a story does, whether from the desk, the API or the command line: checks fields, sets times and
 * purges pages. `slug-hooks.ts` handles the slug.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { isoInstant } from '#content/base/time/instant.ts'
import { isCopiedHeadline } from '#content/model/story/copied-headline.ts'
import { openingOf } from '#content/model/story/description.ts'
import { headlineFault, photoFault } from '#content/model/story/publication-rules.ts'
import { substanceChanged } from '#content/model/story/substance.ts'
import { type Standing, touchedDays, touchedTags } from '#content/model/workflow/touched-tags.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { idOf } from '#content/store/reference.ts'
import { Refused, refuseField } from '#content/store/refused.ts'
import { archivedTimes } from './archive-context.ts'
import { beforeSave, rememberBefore, storedAfter, storedStory } from './before-save.ts'
import { neighbourDays } from './neighbour-days.ts'
import { photoOf } from './photo-record.ts'
import { substanceOf } from './stored-substance.ts'
import { readBody, readDraftBody } from './story-body.ts'
import { shownInLists } from './story-record.ts'
import { isVisible } from './visible-stories.ts'

/** Tolerance for clocks that differ, in milliseconds; a time further ahead is a mistake. */
const CLOCK_DIFFERENCE = 5 * 60 * 1000

/** Refuses an unknown section at its field; the database's own error would be unspecific. */
export const refuseUnknownSection: CollectionBeforeValidateHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const section: unknown = data?.section
  if (section === undefined || section === null || section === originalDoc?.section) return data
  const found =
    typeof section === 'number' &&
    (await req.payload.count({
      collection: 'sections',
      where: { id: { equals: section } },
      req,
    }))
  if (!found || found.totalDocs === 0)
    refuseField(
      req,
      'articles',
      'section',
      sayIn(req.i18n)('Rubrik ini tidak ada. Pilih rubrik dari daftar.'),
    )
  return data
}

/**
 * Refuses to publish a story of which search engines, chat apps or feeds could show nothing. Drafts are not checked.
 */
export const refuseUnshowable: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published' || data.withdrawalReason) return data
  const say = sayIn(req.i18n)
  const headline = data.headline ?? originalDoc?.headline
  // A missing headline is reported by the field itself.
  const wordless = headline && headlineFault(headline, say)
  if (wordless) refuseField(req, 'articles', 'headline', wordless)
  // Only people copy stories; what is brought in has its own words.
  if (req.user && headline && isCopiedHeadline(headline)) {
    const words = say('Judulnya masih menyebut berita ini salinan. Tulis judulnya sendiri.')
    refuseField(req, 'articles', 'headline', words)
  }
  const hero = data.hero === undefined ? originalDoc?.hero : data.hero
  if (!hero) return data
  const photo = await req.payload.findByID({
    collection: 'media',
    id: idOf(hero),
    depth: 0,
    disableErrors: true,
    req,
  })
  const shown = photo && photoOf(photo)
  const unseen = shown && photoFault(shown.renditions, say)
  if (unseen) refuseField(req, 'articles', 'hero', unseen)
  return data
}

/** Sets the story's times (first published, modified, withdrawn) and its opening. */
export const stampTimes: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const say = sayIn(req.i18n)
  const before = await rememberBefore(originalDoc?.id, req)
  const now = new Date().toISOString()
  const firstPublishedAt = before?.firstPublishedAt ?? null
  const chosen = data.publishedAt ? isoInstant(data.publishedAt) : data.publishedAt
  if (data.publishedAt && !chosen) {
    refuseField(
      req,
      'articles',
      'publishedAt',
      say('Tulis tanggal, jam, dan zonanya, misalnya 2026-03-07T06:38:00+07:00.'),
    )
  }
  const read = data._status === 'published' ? readBody : readDraftBody
  const opening = data.body ? openingOf(read(data.body, req)) : null
  const feedId = before?.feedId ?? `urn:uuid:${randomUUID()}`
  if (data._status !== 'published') {
    return { ...data, opening, feedId, ...(chosen && { publishedAt: chosen }), firstPublishedAt }
  }

  const publishedAt = chosen ?? before?.publishedAt ?? now
  if (Date.parse(publishedAt) > Date.now() + CLOCK_DIFFERENCE) {
    refuseField(
      req,
      'articles',
      'publishedAt',
      say('Waktu terbit masih di depan. Simpan sebagai draf, atau pakai waktu yang sudah lewat.'),
    )
  }
  const archived = archivedTimes(req)
  const changed =
    before?._status === 'published' && substanceChanged(substanceOf(before), substanceOf(data))
  const modifiedAt =
    archived?.modifiedAt?.toISOString() ??
    (changed && !archived ? now : (before?.modifiedAt ?? publishedAt))
  return {
    ...data,
    opening,
    feedId,
    publishedAt,
    firstPublishedAt: firstPublishedAt ?? (archived ? publishedAt : now),
    modifiedAt: [modifiedAt, publishedAt].toSorted().at(-1),
    withdrawnAt: data.withdrawalReason ? (before?.withdrawnAt ?? now) : null,
  }
}

/** Purges every page that shows the change, after the commit. */
export const refreshReaders: CollectionAfterChangeHook<StoredStory> = async ({ doc, req }) => {
  if (archivedTimes(req)) return doc
  const before = beforeSave(req).get(doc.id)
  const after = await storedAfter(doc, req)
  const standings = [standingOf(before), standingOf(after)] as const
  const neighbours = await Promise.all(
    touchedDays(...standings).map((day) => neighbourDays(req.payload, day, req)),
  )
  const touched = touchedTags(...standings)
  const days = neighbours.flatMap((found) => Object.values(found).map(listTags.day))
  await purgeAfterCommit(req, { ...touched, changed: [...touched.changed, ...days] })
  return doc
}

/** In the context of a request that deletes stories which nobody wrote: those that a new portal begins with. */
export const DELETES_STARTER_STORIES = 'deletesStarterStories'

/** Refuses to delete a published story: it stays accountable, and can be withdrawn with a reason. */
export const keepPublishedStories: CollectionBeforeDeleteHook = async ({ id, context, req }) => {
  if (context[DELETES_STARTER_STORIES]) return
  const story = await storedStory(Number(id), req)
  if (story?.firstPublishedAt) {
    throw new Refused(
      403,
      sayIn(req.i18n)(
        'Berita yang pernah terbit tidak dapat dihapus. Cabut beritanya dengan mengisi alasan pencabutan.',
      ),
    )
  }
}

/** Purges every page of a deleted story that readers knew, and every page that showed it, after the commit. */
export const refreshAfterDeletion: CollectionAfterDeleteHook<StoredStory> = async ({
  doc,
  req,
}) => {
  const before = standingOf(doc)
  if (!before?.known) return
  const touched = touchedTags(before, { ...before, visible: false })
  const neighbours = await Promise.all(
    touchedDays(before, undefined).map((day) => neighbourDays(req.payload, day, req)),
  )
  const days = neighbours.flatMap((found) => Object.values(found).map(listTags.day))
  await purgeAfterCommit(req, { ...touched, changed: [...touched.changed, ...days] })
}

/** Where a story is listed; `undefined` for a draft without a section. */
function standingOf(story: StoredStory | undefined): Standing | undefined {
  if (!story?.section) return undefined
  return {
    id: story.id,
    slug: story.slug,
    visible: isVisible(story),
    known: Boolean(story.firstPublishedAt),
    shown: shownInLists(story),
    publishedAt: story.publishedAt ?? undefined,
    section: idOf(story.section),
    authors: (story.authors ?? []).map(idOf),
    topics: (story.topics ?? []).map(idOf),
  }
}
