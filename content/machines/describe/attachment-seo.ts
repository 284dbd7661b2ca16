/**
 * Recordings, films and documents of a story as structured data.
 * @see https://developers.google.com/search/docs/appearance/structured-data/video
 * @module
 */
import type { AudioObject, MediaObject, VideoObject } from 'schema-dts'
import { absolute } from '#content/base/address/addresses.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { type Attachment, KIND_OF, MEDIA_TYPES } from '#content/model/attachment/attachment.ts'
import { posterFile } from '#content/model/photo/photo-choice.ts'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** The properties of an article that name them. */
interface Described {
  audio?: AudioObject[]
  video?: VideoObject[]
  associatedMedia?: MediaObject[]
}

/** What a story has to listen to, to watch and to read on; nothing if it has none. */
export function storyAttachments(
  { body, timeZone }: Pick<PublishedStory, 'body' | 'timeZone'>,
  site: { url: string },
): Described {
  const files = body.flatMap((block) => (block.type === 'attachment' ? [block.file] : []))
  const ofKind = (kind: string) => files.filter(({ format }) => KIND_OF[format] === kind)
  const audio = ofKind('audio').map(
    (file): AudioObject => ({ '@type': 'AudioObject', ...playable(file, site, timeZone) }),
  )
  const video = ofKind('video').map(
    (file): VideoObject => ({
      '@type': 'VideoObject',
      ...playable(file, site, timeZone),
      ...posterOf(file, site),
      width: String(file.width),
      height: String(file.height),
    }),
  )
  const documents = ofKind('document').map(
    (file): MediaObject => ({
      '@type': 'MediaObject',
      name: file.title,
      contentUrl: absolute(site, file.path),
      encodingFormat: MEDIA_TYPES[file.format],
      ...(file.credit && { creditText: file.credit }),
    }),
  )
  return {
    ...(audio.length > 0 && { audio }),
    ...(video.length > 0 && { video }),
    ...(documents.length > 0 && { associatedMedia: documents }),
  }
}

function playable(file: Attachment, site: { url: string }, timeZone: TimeZone) {
  const { title, path, seconds = 0, format, bytes, transcript, credit, aiUse, createdAt } = file
  return {
    name: title,
    contentUrl: absolute(site, path),
    encodingFormat: MEDIA_TYPES[format],
    contentSize: String(bytes),
    // ISO 8601, to the second.
    duration: `PT${Math.max(1, Math.round(seconds))}S`,
    uploadDate: isoWithOffset(createdAt, timeZone),
    inLanguage: language,
    ...(transcript && { transcript }),
    ...(credit && { creditText: credit }),
    // schema-dts has schema.org's values; Google reads the IPTC addresses.
    ...(aiUse !== 'none' && { digitalSourceType: SOURCE_TYPES[aiUse] as never }),
  }
}

/** Google asks every video for a thumbnail. */
function posterOf({ poster }: Attachment, site: { url: string }) {
  const file = poster && posterFile(poster)
  return file ? { thumbnailUrl: absolute(site, file.path) } : {}
}
