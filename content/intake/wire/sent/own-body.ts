import { z } from 'zod'
import {
  type IncomingBlock,
  type IncomingPicture,
  UnreadableCopy,
} from '#content/intake/copy/incoming-story.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { readJsonText } from './json-text.ts'

/**
 * The blocks of a body in the form of the desk's editor, as another newsroom with Warta writes it (`machines/archive/
 * own-body.ts`); `undefined` if it is not that. `picture` gives the picture by its number among those of the piece.
 */
export function readOwnBody(
  text: string,
  picture: (number: number) => IncomingPicture | undefined,
): IncomingBlock[] | undefined {
  try {
    return blocksFromLexical<IncomingPicture, string, never>(
      readJsonText(text).value,
      (reference) => (typeof reference === 'number' ? picture(reference) : undefined),
      () => {
        throw new z.ZodError([])
      },
      () => {
        throw new z.ZodError([])
      },
    )
  } catch (error) {
    if (error instanceof UnreadableCopy || error instanceof z.ZodError) return undefined
    throw error
  }
}
