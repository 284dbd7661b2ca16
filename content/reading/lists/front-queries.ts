import {
  noteFreshUntil,
  notePrivate,
  noteTags,
  postedForm,
} from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import type { Section } from '#content/model/filing/section.ts'
import { familyOf, topSections } from '#content/model/filing/section-tree.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import { breakingAt } from '#content/model/site/breaking.ts'
import {
  BLOCK,
  changedFront,
  composeFront,
  type Front,
  type FrontChoice,
  frontNeeds,
} from '#content/model/site/front-composition.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { popularIds } from '#content/reading/readership/popular-stories.ts'
import { photosOf } from '#content/reading/stories/photo-queries.ts'
import { newestTeasers, sectionStories, teasersOf } from '#content/reading/stories/story-queries.ts'
import {
  type FrontSelection,
  frontForm,
  frontSelectionOf,
  type StoredFront,
  type StoryChoice,
} from './front-record.ts'
import { allSections } from './section-queries.ts'

/** The front page at `now`: what the desk chose, filled up with the newest stories. */
export async function currentFront(now: Date): Promise<Front> {
  const payload = await store()
  return frontOf(await payload.findGlobal({ slug: 'front', depth: 0 }), now)
}

/**
 * The front page for the desk's preview: from the form in the request if there is one, otherwise as stored. `headers`
 * identify the account; `undefined` if it is not signed in.
 */
export async function frontPreview(headers: Headers, now: Date): Promise<Front | undefined> {
  notePrivate()
  const payload = await store()
  const { user } = await payload.auth({ headers })
  if (!user) return undefined
  const form = frontForm.safeParse(postedForm()).data
  return frontOf(form ?? (await payload.findGlobal({ slug: 'front', depth: 0 })), now)
}

/** The front page at `now` with what `stored` chose. */
async function frontOf(stored: StoredFront, now: Date): Promise<Front> {
  noteTags(listTags.front)
  const selection = frontSelectionOf(stored)
  const teasers = new Map((await chosenTeasers(selection)).map((teaser) => [teaser.id, teaser]))
  const all = await allSections()
  const choice = await choiceOf(selection, teasers, all)
  const needs = frontNeeds(choice)
  const candidates = (ids: readonly number[]) => ids.map((id): Candidate => ({ id }))
  const [newest, popular, sections] = await Promise.all([
    newestTeasers(needs.newest),
    popularIds('day', needs.popular, now),
    Promise.all(
      choice.blocks.map(
        async ({ section: { id } }) =>
          [id, candidates(await sectionStories(familyOf(all, id), needs.section))] as const,
      ),
    ),
  ])
  const breaking = breakingAt(selection.breaking, teasers.get(selection.breaking?.story ?? 0), now)
  if (breaking) noteFreshUntil(breaking.until)
  const composed = composeFront<Teaser | Candidate>(choice, {
    newest,
    popular: candidates(popular),
    sections: new Map(sections),
  })
  return { ...(await withTeasers(composed, newest)), ...(breaking && { breaking }) }
}

/** A story of which only the id is read until it has a place: most of them get none. */
interface Candidate {
  id: number
}

/** The front page with the candidates that have a place read; `known` are read already. */
async function withTeasers(
  composed: Front<Teaser | Candidate>,
  known: readonly Teaser[],
): Promise<Front> {
  const read = new Map(known.map((teaser) => [teaser.id, teaser]))
  const missing = new Set<number>()
  changedFront(composed, (story) => {
    if (!('slug' in story) && !read.has(story.id)) missing.add(story.id)
    return story
  })
  for (const teaser of await teasersOf([...missing])) read.set(teaser.id, teaser)
  return changedFront(composed, (story) => ('slug' in story ? story : read.get(story.id)))
}

/** The stories in `selection`, without those that readers do not see. */
function chosenTeasers(selection: FrontSelection): Promise<Teaser[]> {
  const { story } = selection.breaking ?? {}
  const ids = new Set(choicesOf(selection).map((choice) => choice.story))
  if (story !== undefined) ids.add(story)
  return teasersOf([...ids])
}

const choicesOf = ({ lead, secondary, blocks }: FrontSelection): StoryChoice[] => [
  ...(lead ? [lead] : []),
  ...secondary,
  ...blocks.flatMap(({ pinned }) => pinned),
]

async function choiceOf(
  selection: FrontSelection,
  teasers: ReadonlyMap<number, Teaser>,
  sections: readonly Section[],
): Promise<FrontChoice> {
  const photos = await photosOf(choicesOf(selection).flatMap(({ photo }) => photo ?? []))
  const shown = (choices: readonly StoryChoice[]): Teaser[] =>
    choices.flatMap((choice) => {
      const teaser = teasers.get(choice.story)
      return teaser ? [replaced(teaser, choice, photos)] : []
    })
  const [lead] = shown(selection.lead ? [selection.lead] : [])
  const blocks = selection.blocks.flatMap(({ section: id, count, pinned }) => {
    const section = sections.find((known) => known.id === id)
    return section ? [{ section, count, pinned: shown(pinned) }] : []
  })
  return {
    ...(lead && { lead }),
    secondary: shown(selection.secondary),
    blocks:
      blocks.length > 0
        ? blocks
        : topSections(sections).map((section) => ({ section, count: BLOCK, pinned: [] })),
  }
}

/** A story with the headline and photo that the desk chose for the front page. */
function replaced(
  teaser: Teaser,
  { headline, photo }: StoryChoice,
  photos: ReadonlyMap<number, Photo>,
): Teaser {
  const hero = photo === undefined ? undefined : photos.get(photo)
  return { ...teaser, ...(headline && { headline }), ...(hero && { hero }) }
}
