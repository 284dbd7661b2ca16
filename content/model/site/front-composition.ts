import type { SectionLink } from '#content/model/filing/section.ts'
import type { Teaser } from '#content/model/story/story.ts'
import type { Breaking } from './breaking.ts'

/** A story that may get a place; the one that leads needs a photo. */
interface Placeable {
  id: number
  hero?: unknown
}

/** A block of the front page: a section and some of its stories. */
export interface FrontBlock<Story = Teaser> {
  section: SectionLink
  teasers: readonly Story[]
}

/** The stories on the front page, by place. No story appears twice. */
export interface Front<Story = Teaser> {
  breaking?: Breaking
  lead: Story | undefined
  secondary: readonly Story[]
  newest: readonly Story[]
  popular: readonly Story[]
  blocks: readonly FrontBlock<Story>[]
}

/** The desk's choices, without stories that readers cannot see; the newest stories fill whatever is not chosen. */
export interface FrontChoice<Story = Teaser> {
  lead?: Story
  secondary: readonly Story[]
  /** The sections with a block, in order, with the number of stories and the pinned ones, which come first. */
  blocks: readonly { section: SectionLink; count: number; pinned: readonly Story[] }[]
}

/** The stories that fill the front page: newest first, or most read first. */
export interface FrontSupply<Story = Teaser> {
  newest: readonly Story[]
  popular: readonly Story[]
  /** Keyed by the section's id. */
  sections: ReadonlyMap<number, readonly Story[]>
}

/** The number of stories in each place. */
const SECONDARY = 4
const NEWEST = 7
const POPULAR = 5
/** The default number of stories in a block. */
export const BLOCK = 4
/** With fewer stories the most read list is left out. */
const FEWEST_POPULAR = 3
/** The lead is the first with a photo among this many newest stories. */
const LEAD_CANDIDATES = 5

/** How many stories {@link composeFront} needs to fill every place, whatever is shown above it. */
export function frontNeeds(choice: FrontChoice<unknown>): {
  newest: number
  popular: number
  section: number
} {
  const { lead, secondary, blocks } = choice
  const top = 1 + SECONDARY + NEWEST
  const pinned = blocks.flatMap((block) => block.pinned).length
  const chosen = (lead ? 1 : 0) + secondary.length + pinned
  const largest = Math.max(0, ...blocks.map(({ count }) => count))
  return {
    newest: top + chosen,
    popular: top + chosen + POPULAR,
    section: top + chosen + POPULAR + largest,
  }
}

/**
 * Composes the front page: puts each chosen story where it is chosen first, and fills the rest down the page with the
 * newest stories, in a block with the newest of its section.
 */
export function composeFront<Story extends Placeable>(
  choice: FrontChoice<Story>,
  supply: FrontSupply<Story>,
): Front<Story> {
  const used = new Set<number>()
  const take = (teasers: readonly Story[], limit: number): Story[] => {
    const taken: Story[] = []
    for (const teaser of teasers) {
      if (taken.length === limit) break
      if (used.has(teaser.id)) continue
      used.add(teaser.id)
      taken.push(teaser)
    }
    return taken
  }
  const fill = (chosen: readonly Story[], teasers: readonly Story[], limit: number) => [
    ...chosen,
    ...take(teasers, limit - chosen.length),
  ]

  const chosenLead = take(choice.lead ? [choice.lead] : [], 1)
  const chosenSecondary = take(choice.secondary, SECONDARY)
  const pinned = choice.blocks.map((block) => take(block.pinned, block.count))

  const candidates = supply.newest.filter(({ id }) => !used.has(id)).slice(0, LEAD_CANDIDATES)
  const [lead] = fill(chosenLead, [...candidates.filter(({ hero }) => hero), ...candidates], 1)
  const secondary = fill(chosenSecondary, supply.newest, SECONDARY)
  const newest = take(supply.newest, NEWEST)
  const popular = supply.popular.filter(({ id }) => !used.has(id)).slice(0, POPULAR)
  const mostRead = popular.length < FEWEST_POPULAR ? [] : take(popular, POPULAR)
  const blocks = choice.blocks
    .map(({ section, count }, index) => ({
      section,
      teasers: fill(pinned[index] ?? [], supply.sections.get(section.id) ?? [], count),
    }))
    .filter(({ teasers }) => teasers.length > 0)
  return { lead, secondary, newest, popular: mostRead, blocks }
}

/** The same front page with `change` applied to each story; one that becomes `undefined` leaves its place empty. */
export function changedFront<From, To>(
  { lead, secondary, newest, popular, blocks }: Front<From>,
  change: (story: From) => To | undefined,
): Front<To> {
  const all = (stories: readonly From[]) => stories.flatMap((story) => change(story) ?? [])
  return {
    lead: lead && change(lead),
    secondary: all(secondary),
    newest: all(newest),
    popular: all(popular),
    blocks: blocks.map(({ section, teasers }) => ({ section, teasers: all(teasers) })),
  }
}
