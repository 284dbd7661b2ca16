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
import type { FocusedPhoto, ToldStory } from '#content/machines/archive/story-ninjs.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { AttachedFile } from '#content/model/story/body.ts'
import {
  type Block,
  blockPictures,
  type StoryLink,
  withoutPicture,
} from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import { INCOMING_TEXTS } from '#content/model/story/fields.ts'
import { blockNode, type NamedAttachment, type NamedPicture, oneLine } from './block-nodes.ts'

/** A photo with the name of the file that was uploaded, if that is known. */
export type StoredPicture = Photo & Pick<FocusedPhoto, 'original'>

/** Returns the path of a photo's file, relative to the story's; undefined if the photo has no file. */
export type PictureFile = (photo: StoredPicture) => string | undefined

/** Returns the path of a file of an attachment, relative to the story's, by its address; undefined if it is not there. */
export type AttachmentFile = (path: string) => string | undefined

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
  attachmentOf: AttachmentFile,
): string {
  const body = toMarkdown(
    { type: 'root', children: withFiles(story.body, fileOf, attachmentOf).map(blockNode) },
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

const named = ({ alt, caption, credit, aiUse }: Photo, file: string): NamedPicture => ({
  file,
  alt: oneLine(alt),
  ...(caption && { caption: oneLine(caption) }),
  ...(credit && { credit: oneLine(credit) }),
  aiUse,
})

function namedAttachment(
  { path, title, credit, aiUse, poster, captions, transcript }: Attachment,
  fileOf: PictureFile,
  attachmentOf: AttachmentFile,
): AttachedFile<NamedAttachment>[] {
  const file = attachmentOf(path)
  const picture = poster && fileOf(poster)
  const words = captions && attachmentOf(captions)
  if (file === undefined) return []
  return [
    {
      type: 'attachment',
      file: {
        file,
        title: oneLine(title),
        ...(credit && { credit: oneLine(credit) }),
        aiUse,
        ...(poster && picture && { poster: named(poster, picture) }),
        ...(words && { captions: words }),
        ...(transcript && { transcript }),
      },
    },
  ]
}

/** The blocks with the files of their pictures and attachments, without those that have none. */
function withFiles(
  body: readonly Block<FocusedPhoto>[],
  fileOf: PictureFile,
  attachmentOf: AttachmentFile,
): Block<NamedPicture, StoryLink, NamedAttachment>[] {
  return body.flatMap((block): Block<NamedPicture, StoryLink, NamedAttachment>[] => {
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
        return namedAttachment(block.file, fileOf, attachmentOf)
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
