import { absolute, authorPath, frontPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { storyPreview } from './story-seo.ts'

/**
 * An oEmbed 1.0 response. A story is a link with a picture, so that none of our code runs on the page that embeds it.
 */
export interface Oembed {
  version: '1.0'
  type: 'link'
  title: string
  author_name?: string
  author_url?: string
  provider_name: string
  provider_url: string
  thumbnail_url?: string
  thumbnail_width?: number
  thumbnail_height?: number
}

/** The size limit of the consumer, in pixels. */
export interface Room {
  width?: number | undefined
  height?: number | undefined
}

/**
 * The oEmbed response for a story, with the largest picture that fits into `room`; `year` is given for an old story.
 * @see https://oembed.com/
 */
export function storyOembed(
  story: PublishedStory,
  site: Site,
  room: Room = {},
  year?: number,
): Oembed {
  const [author] = story.authors
  const picture = thumbnail(story, site, room, year)
  return {
    version: '1.0',
    type: 'link',
    title: headlineAlone(story, words.genres),
    ...(author && { author_name: author.name, author_url: absolute(site, authorPath(author)) }),
    provider_name: site.name,
    provider_url: absolute(site, frontPath),
    ...(picture && {
      thumbnail_url: picture.url,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  }
}

function thumbnail(
  story: PublishedStory,
  site: Site,
  { width, height }: Room,
  year: number | undefined,
) {
  const cuts =
    story.hero?.renditions.filter(({ crop, format }) => crop === '16x9' && format === 'jpeg') ?? []
  const smaller = cuts.map((cut) => ({ ...cut, url: absolute(site, cut.path) }))
  return [
    storyPreview(story, site, year),
    ...smaller.toSorted((one, other) => other.width - one.width),
  ].find(
    (picture) =>
      picture.width <= (width ?? Number.POSITIVE_INFINITY) &&
      picture.height <= (height ?? Number.POSITIVE_INFINITY),
  )
}
