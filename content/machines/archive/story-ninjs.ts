/**
 * A story as ninjs 3.1, the IPTC's JSON for news, so that any newsroom system can take it over.
 * @see https://iptc.org/standards/ninjs/
 * @module
 */
import { absolute, authorPath, storyPath, topicPath } from '#content/base/address/addresses.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import { bodyHtml } from '#content/machines/feeds/story-html.ts'
import type { AgencyLink } from '#content/model/filing/agency.ts'
import type { AuthorLink } from '#content/model/filing/author.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import type { TopicLink } from '#content/model/filing/topic.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'
import { type Block, blockPictures } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { Genre } from '#content/model/story/genre.ts'
import { OWN_BODY_TYPE } from '#content/model/story/own-body-type.ts'
import type { Stage } from '#content/model/workflow/stage.ts'
import { ownBody } from './own-body.ts'

/** A photo with the point that every crop keeps, in percent from the top left, and its file as it was uploaded. */
export interface FocusedPhoto extends Photo {
  focus: { x: number; y: number }
  /** The name of the file that was uploaded; absent where none was kept. */
  original?: string
  /** When it was taken in. */
  createdAt?: string
  /** Until when the newsroom may use it. */
  expiresAt?: string
}

/** A story to be told to other systems, whatever its stage. Times are ISO 8601. */
export interface ToldStory {
  id: number
  state: 'draft' | 'published' | 'withdrawn'
  stage: Stage
  revision: number
  headline?: string
  kicker?: string
  summary?: string
  slug?: string
  section?: SectionLink
  genre: Genre
  dateline?: string
  authors: readonly AuthorLink[]
  editor?: AuthorLink
  agency?: AgencyLink
  advertiser?: string
  originalUrl?: string
  topics: readonly TopicLink[]
  hero?: FocusedPhoto
  body: readonly Block<FocusedPhoto>[]
  corrections: readonly { text: string; correctedAt: string }[]
  withdrawalReason?: string
  /** What else whoever takes it over has to know, each as a sentence. */
  notes?: readonly string[]
  timeZone: TimeZone
  embargoUntil?: string
  /** When it is to be published. */
  publishOn?: string
  createdAt?: string
  /** When it was saved last. */
  updatedAt?: string
  firstPublishedAt?: string
  publishedAt?: string
  modifiedAt?: string
}

const STATES = { draft: 'withheld', published: 'usable', withdrawn: 'canceled' } as const

/** `story` as a JSON value of ninjs 3.1. */
export function storyNinjs(story: ToldStory, site: { url: string; language: string }) {
  const { section, slug, hero, body, agency } = story
  const html = bodyHtml(body, site, story.dateline).join('\n')
  const pictures = picturesOf(story)
  const notes = [
    ...(story.withdrawalReason ? [story.withdrawalReason] : []),
    ...(story.notes ?? []),
  ]
  return {
    // A draft may have no address yet.
    uri:
      section && slug
        ? absolute(site, storyPath({ slug, section }))
        : absolute(site, `/api/articles/${story.id}`),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    representationType: 'full',
    language: site.language,
    version: String(story.revision),
    pubStatus: STATES[story.state],
    ...(story.createdAt && { firstCreated: story.createdAt }),
    ...(story.modifiedAt && { versionCreated: story.modifiedAt }),
    ...(story.publishedAt && { contentCreated: story.publishedAt }),
    ...(story.embargoUntil && { embargoedUntil: story.embargoUntil }),
    ...(notes.length > 0 && { edNote: notes.join(' ') }),
    headlines: [
      ...(story.headline ? [{ role: 'main', value: story.headline }] : []),
      ...(story.kicker ? [{ role: 'kicker', value: story.kicker }] : []),
    ],
    ...(story.summary && { descriptions: [{ role: 'summary', value: story.summary }] }),
    bodies: [
      { role: 'main', contentType: 'text/html', value: html },
      { role: 'main', contentType: 'text/plain', value: blocksText(body) },
      {
        role: 'main',
        contentType: OWN_BODY_TYPE,
        value: ownBody(body, pictures, site),
      },
    ],
    ...(story.authors.length > 0 && { by: story.authors.map(({ name }) => name).join(', ') }),
    people: [
      ...story.authors.map((author) => personNinjs(author, 'creator', site)),
      ...(story.editor ? [personNinjs(story.editor, 'editor', site)] : []),
    ],
    infoSources: agency
      ? [{ name: agency.name, literal: agency.code, ...(agency.url && { uri: agency.url }) }]
      : [],
    ...(story.dateline && { located: story.dateline }),
    subjects: [
      ...(section ? [{ rel: 'section', name: section.name, literal: section.slug }] : []),
      ...story.topics.map((topic) => ({
        rel: 'about',
        name: topic.name,
        uri: absolute(site, topicPath(topic)),
      })),
    ],
    genres: [{ name: words.genres[story.genre], literal: story.genre }],
    associations: pictures.map((picture, index) => {
      const name = picture.id === hero?.id ? 'hero' : `picture-${index + (hero ? 0 : 1)}`
      return pictureNinjs(picture, name, site)
    }),
    altIds: [
      { role: 'warta', value: String(story.id) },
      ...(story.originalUrl ? [{ role: 'original', value: story.originalUrl }] : []),
    ],
  }
}

/** The pictures of a story, that on top first, each once. */
export const picturesOf = ({ hero, body }: Pick<ToldStory, 'hero' | 'body'>): FocusedPhoto[] => [
  ...new Map(
    [...(hero ? [hero] : []), ...body.flatMap((block) => blockPictures(block))].map((photo) => [
      photo.id,
      photo,
    ]),
  ).values(),
]

const personNinjs = (person: AuthorLink, rel: string, site: { url: string }) => ({
  rel,
  name: person.name,
  uri: absolute(site, authorPath(person)),
})

function pictureNinjs(photo: FocusedPhoto, name: string, site: { url: string }) {
  const [largest] = photo.renditions
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)
  return {
    uri: absolute(site, `/api/media/${photo.id}`),
    name,
    rel: name === 'hero' ? 'mainPicture' : 'illustration',
    type: 'picture',
    descriptions: [
      { role: 'alt', value: photo.alt },
      ...(photo.caption ? [{ role: 'caption', value: photo.caption }] : []),
    ],
    ...(photo.creator && { by: photo.creator }),
    ...(photo.credit && { copyrightNotice: photo.credit }),
    ...(photo.licenceUrl && { rightsInfo: { linkedRights: photo.licenceUrl } }),
    ...(photo.expiresAt && { expires: photo.expiresAt }),
    ...(photo.aiUse !== 'none' && { digitalSourceType: { uri: SOURCE_TYPES[photo.aiUse] } }),
    renditions: largest
      ? [
          {
            name: 'full',
            href: absolute(site, largest.path),
            contentType: 'image/jpeg',
            width: largest.width,
            height: largest.height,
            ...(largest.bytes !== undefined && { sizeInBytes: largest.bytes }),
            poi: {
              x: Math.round((largest.width * photo.focus.x) / 100),
              y: Math.round((largest.height * photo.focus.y) / 100),
            },
          },
        ]
      : [],
  }
}
