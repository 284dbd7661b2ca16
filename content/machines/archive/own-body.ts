/**
 * The body of a story in the form of the desk's own editor, for another newsroom with Warta: nothing of it is lost, while
 * HTML loses what boxes and cards are.
 * @module
 */

import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import {
  type Block,
  type Paragraph,
  type StoredBlock,
  type StoryLink,
  withoutPicture,
} from '#content/model/story/body.ts'
import { attachmentLink } from './attachment-link.ts'

/**
 * The blocks of `body` as JSON. Pictures are their places in `pictures`, from 1; links to other stories and
 * attachments are paragraphs, as no other newsroom has these.
 */
export function ownBody<Picture extends { id: number }>(
  body: readonly Block<Picture>[],
  pictures: readonly Picture[],
  site: { url: string },
): string {
  const numbers = new Map(pictures.map((photo, index) => [photo.id, index + 1]))
  const number = (photo: Picture): number => numbers.get(photo.id) ?? 0
  const numbered = body.flatMap((block): StoredBlock[] => {
    switch (block.type) {
      case 'image':
      case 'chart':
        return [{ ...block, picture: number(block.picture) }]
      case 'gallery':
        return [{ ...block, pictures: block.pictures.map(number) }]
      case 'embed':
        return [
          { ...withoutPicture(block), ...(block.picture && { picture: number(block.picture) }) },
        ]
      case 'related':
        return [relatedLink(block.story, site)]
      case 'attachment':
        return [attachmentLink(block.file, site)]
      default:
        return [block]
    }
  })
  return JSON.stringify(lexicalFromBlocks(numbered))
}

function relatedLink(story: StoryLink, site: { url: string }): Paragraph {
  const href = absolute(site, storyPath(story))
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: `${words.story.related}: ` },
      { type: 'link', href, content: [{ type: 'text', text: story.headline }] },
    ],
  }
}
