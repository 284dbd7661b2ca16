import { z } from 'zod'
import type { BreakingWish } from '#content/model/site/breaking.ts'
import { BLOCK } from '#content/model/site/front-composition.ts'
import { idOf } from '#content/store/reference.ts'

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

/** A relationship as the store has it: nothing, an id, or the record itself. */
const relation = z
  .union([z.number(), z.object({ id: z.number() })])
  .nullish()
  .catch(null)
const text = z.string().nullish().catch(null)
const choice = z.object({ story: relation, headline: text, photo: relation })
/** A form says of a list without rows how many it has. */
const choices = z.array(choice).nullish().catch([])

/** What of a form, or of what is stored, says what stands on the front page; what is not filled in well is left out. */
export const frontForm = z.object({
  breaking: z.object({ text, story: relation, until: text }).nullish().catch(null),
  lead: choice.nullish().catch(null),
  secondary: choices,
  blocks: z
    .array(
      z.object({ section: relation, count: z.number().nullish().catch(null), pinned: choices }),
    )
    .nullish()
    .catch([]),
})

/** The front page as the desk has stored it or is writing it. */
export type StoredFront = z.infer<typeof frontForm>

type StoredChoice = z.infer<typeof choice>

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
