import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { randomKey } from '../desk-frame/random-key.ts'

/** Where pictures go: behind this block of the text, or in its place if it is an empty line. */
export type PicturePlace = NodeKey | undefined

/** The place of pictures that are put down at `node`; the end of the text without one. */
export const $placeAt = (node: LexicalNode | null): PicturePlace =>
  node?.getTopLevelElement()?.getKey()

/** Puts the photo `media` into the text, and returns the place of the next one. */
export function insertPicture(
  editor: LexicalEditor,
  place: PicturePlace,
  media: number,
): PicturePlace {
  let next = place
  editor.update(
    () => {
      const [stored] = lexicalFromBlocks([{ type: 'image', picture: media }], randomKey).root
        .children
      if (!stored) return
      const picture = $parseSerializedNode(stored)
      const at = place === undefined ? null : $getNodeByKey(place)
      if ($isParagraphNode(at) && at.isEmpty()) {
        at.insertBefore(picture)
        return
      }
      if (at) at.insertAfter(picture)
      else $getRoot().append(picture)
      // There is a line to write on.
      if (!picture.getNextSibling()) picture.insertAfter($createParagraphNode())
      next = picture.getKey()
    },
    { discrete: true },
  )
  return next
}
