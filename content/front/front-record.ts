import type { Front as StoredFront } from '#content/store/payload-types.ts'
import type { BreakingWish } from './breaking.ts'
import { BLOCK } from './front-page.ts'

/** A story that the desk put on the front page, by ids, with what it is shown with there instead of its own. */
export interface StoryChoice {
  story: number
  headline?: string
  photo?: number
}

/** What the desk has chosen, by ids. */
export interface FrontWish {
  breaking?: BreakingWish
  lead?: StoryChoice
  secondary: readonly StoryChoice[]
  blocks: readonly { section: number; count: number; pinned: readonly StoryChoice[] }[]
}

type StoredChoice = NonNullable<StoredFront['lead']>

/** The front page as the desk has stored it; rows in which nothing is chosen, or what was deleted, are left out. */
export function frontWishOf({ breaking, lead, secondary, blocks }: StoredFront): FrontWish {
  const [leading] = choicesOf(lead ? [lead] : [])
  return {
    ...(breaking?.until && {
      breaking: {
        ...(breaking.text && { text: breaking.text }),
        ...(breaking.story && { story: idOf(breaking.story) }),
        until: new Date(breaking.until),
      },
    }),
    ...(leading && { lead: leading }),
    secondary: choicesOf(secondary),
    blocks: (blocks ?? []).flatMap(({ section, count, pinned }) =>
      section ? [{ section: idOf(section), count: count ?? BLOCK, pinned: choicesOf(pinned) }] : [],
    ),
  }
}

function choicesOf(stored: readonly StoredChoice[] | null | undefined): StoryChoice[] {
  return (stored ?? []).flatMap(({ story, headline, photo }) =>
    story
      ? [
          {
            story: idOf(story),
            ...(headline && { headline }),
            ...(photo && { photo: idOf(photo) }),
          },
        ]
      : [],
  )
}

const idOf = (relation: number | { id: number }): number =>
  typeof relation === 'number' ? relation : relation.id
