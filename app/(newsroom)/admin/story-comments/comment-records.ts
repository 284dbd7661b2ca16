/**
 * `/api/articles/:id/comments` as the form of a story asks it.
 * @module
 */
import { z } from 'zod'
import { PASSAGE_PLACES, type Passage, type PassagePlace } from '#content/model/story/passage.ts'

const passage = z.object({
  place: z.enum(PASSAGE_PLACES),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  block: z.number(),
})

const comment = z.object({
  id: z.number(),
  thread: z.number().nullable(),
  passage: passage.nullish(),
  text: z.string(),
  at: z.string().pipe(z.coerce.date()),
  actor: z.string(),
  /** Who settled it; `null` while it is open. */
  settledBy: z.string().nullable(),
  /** Whether the account wrote it, and may delete it. */
  isMine: z.boolean(),
  maySettle: z.boolean(),
})

export const commentsRecord = z.object({ comments: z.array(comment) })

export type Comment = z.output<typeof comment>

/** A passage of one of the fields of the form. */
export type PlacedPassage = Passage & { place: PassagePlace }

/** A comment with its answers. */
export interface Thread {
  comment: Comment
  answers: readonly Comment[]
}

/** The threads of `comments`, in their order. */
export const threadsOf = (comments: readonly Comment[]): Thread[] =>
  comments
    .filter(({ thread }) => thread === null)
    .map((begun) => ({
      comment: begun,
      answers: comments.filter(({ thread }) => thread === begun.id),
    }))
