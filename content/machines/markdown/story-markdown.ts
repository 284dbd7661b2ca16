/**
 * A story as a Markdown file with front matter, as `warta import` reads it.
 * @module
 */
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { isSlug } from '#content/base/address/slug.ts'
import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import { ZONE_NAMES } from '#content/base/time/time-zone.ts'
import { attachmentLink } from '#content/machines/archive/attachment-link.ts'
import type { FocusedPhoto, ToldStory } from '#content/machines/archive/story-ninjs.ts'
import {
  type Block,
  blockPictures,
  type StoryLink,
  withoutPicture,
} from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import { INCOMING_TEXTS } from '#content/model/story/fields.ts'
import { blockNode, type NamedPicture, oneLine } from './block-nodes.ts'

/** Returns the path of a photo's file, relative to the story's; undefined if the photo has no file. */
export type PictureFile = (photo: FocusedPhoto) => string | undefined

/**
 * Labels of directives are words like any others, but are not escaped as such; nor are colons that would begin one in
 * an item of a list.
 */
const likeDirectives: Options = {
  unsafe: [
    ...[...'&*_`<~![]'].map((character) => ({
      character,
      inConstruct: ['leafDirectiveLabel' as const, 'containerDirectiveLabel' as const],
    })),
    { character: ':', after: ':', inConstruct: 'phrasing' },
  ],
}

/** The Markdown file of `story`. A picture without a file is left out. */
export function storyMarkdown(
  story: ToldStory,
  fileOf: PictureFile,
  site: { url: string },
): string {
  const body = toMarkdown(
    { type: 'root', children: withFiles(story.body, fileOf, site).map(blockNode) },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown(), likeDirectives],
      bullet: '-',
      rule: '-',
    },
  )
  return `---\n${stringify(frontMatter(story, fileOf), { lineWidth: 0 })}---\n\n${body}`
}

function frontMatter(story: ToldStory, fileOf: PictureFile): object {
  const { section, authors, editor, agency, topics, hero, timeZone } = story
  const texts = INCOMING_TEXTS.flatMap((name) => {
    const value = story[name]
    return value ? [[name, oneLine(value)] as const] : []
  })
  const time = (instant: string) => isoWithOffset(new Date(instant), timeZone)
  const file = hero && fileOf(hero)
  return {
    ...Object.fromEntries(texts),
    ...(isSlug(story.slug) && { slug: story.slug }),
    ...(section && { section: section.slug }),
    ...(authors.length > 0 && { authors: authors.map(({ name }) => name) }),
    ...(editor && { editor: editor.name }),
    ...(agency && { agency: agency.code }),
    ...(topics.length > 0 && { topics: topics.map(({ name }) => name) }),
    genre: story.genre,
    ...(story.publishedAt && { publishedAt: time(story.publishedAt) }),
    timeZone: ZONE_NAMES[timeZone],
    ...(story.embargoUntil && { embargo: time(story.embargoUntil) }),
    ...(hero && file && { photo: heroOf(hero, file) }),
  }
}

function heroOf(hero: FocusedPhoto, file: string): object {
  const { aiUse, ...picture } = named(hero, file)
  return { ...picture, ai: aiUse }
}

const named = ({ alt, caption, credit, aiUse }: FocusedPhoto, file: string): NamedPicture => ({
  file,
  alt: oneLine(alt),
  ...(caption && { caption: oneLine(caption) }),
  ...(credit && { credit: oneLine(credit) }),
  aiUse,
})

/** The blocks with the files of their pictures, without those that have none. */
function withFiles(
  body: readonly Block<FocusedPhoto>[],
  fileOf: PictureFile,
  site: { url: string },
): Block<NamedPicture, StoryLink, never>[] {
  return body.flatMap((block): Block<NamedPicture, StoryLink, never>[] => {
    const pictures = blockPictures(block).flatMap((photo) => {
      const file = fileOf(photo)
      return file ? [named(photo, file)] : []
    })
    const [first] = pictures
    switch (block.type) {
      case 'image':
        return first ? [{ type: 'image', picture: first }] : []
      case 'chart':
        return first ? [{ ...block, picture: first }] : []
      case 'gallery':
        if (pictures.length > 1) return [{ ...block, pictures }]
        return first ? [{ type: 'image', picture: first }] : []
      case 'embed':
        return [withoutPicture(block)]
      case 'attachment':
        return [attachmentLink(block.file, site)]
      case 'paragraph':
      case 'heading':
      case 'quote':
        // The editor allows empty lines; Markdown has none.
        return inlineText(block.content).trim() === '' ? [] : [block]
      default:
        return [block]
    }
  })
}
