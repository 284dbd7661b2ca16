import { z } from 'zod'
import type { BreakingChoice } from '#content/model/site/breaking.ts'
import { BLOCK } from '#content/model/site/front-composition.ts'
import { idOf } from '#content/store/reference.ts'

/** A story on the front page, by id, and the headline and photo that replace its own there. */
export interface StoryChoice {
  story: number
  headline?: string
  photo?: number
}

/** What the desk chose for the front page, by ids. */
export interface FrontSelection {
  breaking?: BreakingChoice
  lead?: StoryChoice
  secondary: readonly StoryChoice[]
  blocks: readonly { section: number; count: number; pinned: readonly StoryChoice[] }[]
}

/** A Payload relationship: null, an id or the record. */
const relation = z
  .union([z.number(), z.object({ id: z.number() })])
  .nullish()
  .catch(null)
const text = z.string().nullish().catch(null)
const choice = z.object({ story: relation, headline: text, photo: relation })
/** For a list without rows, the form sends the number of rows instead. */
const choices = z.array(choice).nullish().catch([])

/** The fields of the front page in a submitted form or a stored record; invalid ones are dropped. */
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

/** The front page as stored or as being edited. */
export type StoredFront = z.infer<typeof frontForm>

type StoredChoice = z.infer<typeof choice>

/** The choices of the desk, without empty rows and deleted records. */
export function frontSelectionOf({
  breaking,
  lead,
  secondary,
  blocks,
}: StoredFront): FrontSelection {
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
