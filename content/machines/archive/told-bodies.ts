import type { Block } from '#content/model/story/body.ts'
import type { FocusedPhoto } from './story-ninjs.ts'

/** Bodies as readers know them, and the photos of these bodies and of `heroes` by their ids. */
export interface ToldBodies {
  bodies: Block<FocusedPhoto>[][]
  photos: ReadonlyMap<number, FocusedPhoto>
}

/** Tells stored bodies. */
export type TellBodies = (
  bodies: readonly unknown[],
  heroes: readonly number[],
) => Promise<ToldBodies>
