/**
 * A story as NewsML-G2: a message with its text, its pictures by rendition, and links from the text to them.
 * @see https://iptc.org/standards/newsml-g2/
 * @module
 */
import {
  absolute,
  authorPath,
  sectionPath,
  storyPath,
  topicPath,
} from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { ownBody } from '#content/machines/archive/own-body.ts'
import {
  type FocusedPhoto,
  picturesOf,
  type ToldStory,
} from '#content/machines/archive/story-ninjs.ts'
import { bodyHtml } from '#content/machines/feeds/story-html.ts'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'
import { OWN_BODY_TYPE } from '#content/model/story/own-body-type.ts'
import { element, worded, xhtml } from './xml-writing.ts'

const NAMESPACE = 'http://iptc.org/std/nar/2006-10-01/'
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml'
const STATES = { draft: 'withheld', published: 'usable', withdrawn: 'canceled' } as const

/** The site that a story is of. */
interface Site {
  url: string
  name: string
  language: string
}

/** The document of `story`, sent at `now`. */
export function storyNewsml(story: ToldStory, site: Site, now: Date): string {
  const pictures = picturesOf(story)
  const message = element('newsMessage', { xmlns: NAMESPACE }, [
    element('header', {}, worded('sent', now.toISOString())),
    element('itemSet', {}, [
      textItem(story, pictures, site),
      ...pictures.map((photo) => pictureItem(photo, story, site)),
    ]),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${message}\n`
}

function textItem(story: ToldStory, pictures: readonly FocusedPhoto[], site: Site): string {
  const { section, slug, agency, body, dateline } = story
  const html = bodyHtml(body, site, dateline).join('\n')
  return element(
    'newsItem',
    {
      ...ITEM,
      guid: guidOf(story, site),
      version: Math.max(1, story.revision),
      'xml:lang': site.language,
    },
    [
      ...catalogs(site),
      rights(site),
      element('itemMeta', {}, [
        element('itemClass', { qcode: 'ninat:text' }),
        provider(site),
        ...worded(
          'versionCreated',
          story.modifiedAt ?? story.updatedAt ?? story.createdAt ?? NEVER,
        ),
        ...worded('firstCreated', story.createdAt),
        ...worded('embargoed', story.embargoUntil),
        element('pubStatus', { qcode: `stat:${STATES[story.state]}` }),
        ...worded('edNote', story.withdrawalReason),
        ...(section && slug
          ? [
              element('link', {
                rel: 'irel:seeAlso',
                href: absolute(site, storyPath({ slug, section })),
                contenttype: 'text/html',
              }),
            ]
          : []),
        ...pictures.map((photo, index) =>
          element('link', {
            rel: 'irel:seeAlso',
            residref: pictureGuid(photo, site),
            contenttype: 'application/vnd.iptc.g2.newsitem+xml',
            rank: index + 1,
          }),
        ),
      ]),
      element('contentMeta', {}, [
        ...worded('contentCreated', story.publishedAt),
        ...(agency
          ? [element('infoSource', { literal: agency.code }, worded('name', agency.name))]
          : []),
        ...story.authors.map((author) =>
          element(
            'creator',
            { uri: absolute(site, authorPath(author)) },
            worded('name', author.name),
          ),
        ),
        ...(story.editor
          ? [
              element(
                'contributor',
                { role: 'wrole:editor', uri: absolute(site, authorPath(story.editor)) },
                worded('name', story.editor.name),
              ),
            ]
          : []),
        ...worded('altId', String(story.id), { type: 'wid:story' }),
        ...worded('altId', story.originalUrl, { type: 'wid:original' }),
        ...(story.hero ? worded('altId', pictureGuid(story.hero, site), { type: 'wid:hero' }) : []),
        element('language', { tag: site.language }),
        element(
          'genre',
          { qcode: `wgenre:${story.genre}` },
          worded('name', words.genres[story.genre]),
        ),
        ...(section
          ? [
              element(
                'subject',
                { qcode: `wsection:${section.slug}` },
                worded('name', section.name),
              ),
            ]
          : []),
        ...story.topics.map((topic) =>
          element('subject', { qcode: `wtopic:${topic.slug}` }, worded('name', topic.name)),
        ),
        ...worded('slugline', slug),
        ...worded('headline', story.headline),
        ...worded('headline', story.kicker, { role: 'hlrole:kicker' }),
        ...worded('dateline', dateline),
        ...worded('by', story.authors.map(({ name }) => name).join(', ')),
        ...worded('description', story.summary, { role: 'drol:summary' }),
      ]),
      element('contentSet', {}, [
        element('inlineXML', { contenttype: 'application/xhtml+xml' }, [
          element('html', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
            element('head', {}, worded('title', story.headline ?? '-')),
            element('body', {}, [xhtml(html) || element('p', {})]),
          ]),
        ]),
        ...worded('inlineData', ownBody(body, pictures, site), { contenttype: OWN_BODY_TYPE }),
      ]),
    ],
  )
}

function pictureItem(photo: FocusedPhoto, story: ToldStory, site: Site): string {
  const files = photo.renditions
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)
  return element(
    'newsItem',
    { ...ITEM, guid: pictureGuid(photo, site), version: 1, 'xml:lang': site.language },
    [
      ...catalogs(site),
      element('rightsInfo', {}, [
        ...worded('copyrightNotice', photo.credit ?? site.name),
        ...(photo.licenceUrl ? [element('link', { href: photo.licenceUrl })] : []),
      ]),
      element('itemMeta', {}, [
        element('itemClass', { qcode: 'ninat:picture' }),
        provider(site),
        ...worded('versionCreated', photo.createdAt ?? story.createdAt ?? NEVER),
        element('pubStatus', { qcode: `stat:${STATES[story.state]}` }),
        ...worded('expires', photo.expiresAt),
      ]),
      element('contentMeta', {}, [
        ...(photo.aiUse === 'none'
          ? []
          : [element('digitalSourceType', { uri: SOURCE_TYPES[photo.aiUse] })]),
        ...(photo.creator ? [element('creator', {}, worded('name', photo.creator))] : []),
        ...worded('creditline', photo.credit),
        ...worded('description', photo.alt, { role: 'drol:alt' }),
        ...worded('description', photo.caption, { role: 'drol:caption' }),
      ]),
      element(
        'contentSet',
        {},
        files.map((file, index) =>
          element('remoteContent', {
            rendition: index === 0 ? 'rnd:highRes' : 'rnd:web',
            href: absolute(site, file.path),
            contenttype: 'image/jpeg',
            size: file.bytes,
            width: file.width,
            height: file.height,
          }),
        ),
      ),
    ],
  )
}

const ITEM = { standard: 'NewsML-G2', standardversion: '2.33', conformance: 'power' }
/** In place of a time that no story of today lacks. */
const NEVER = '1970-01-01T00:00:00Z'

/** The IPTC's vocabularies, and those of this newsroom, whose codes are addresses of its portal. */
const catalogs = (site: Site): string[] => [
  element('catalogRef', { href: CATALOG }),
  element(
    'catalog',
    {},
    [
      ['wsection', absolute(site, sectionPath({ slug: '' }))],
      ['wtopic', absolute(site, topicPath({ slug: '' }))],
      ['wgenre', absolute(site, '/#genre-')],
      ['wrole', absolute(site, '/#role-')],
      ['wid', absolute(site, '/#warta-')],
    ].map(([alias, uri]) => element('scheme', { alias, uri })),
  ),
]

const rights = (site: Site): string =>
  element('rightsInfo', {}, [
    element('copyrightHolder', { uri: site.url }, worded('name', site.name)),
  ])

const provider = (site: Site): string =>
  element('provider', { uri: site.url }, worded('name', site.name))

const guidOf = ({ id }: ToldStory, site: Site): string => absolute(site, `/api/articles/${id}`)

const pictureGuid = ({ id }: FocusedPhoto, site: Site): string => absolute(site, `/api/media/${id}`)
