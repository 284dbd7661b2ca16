/**
 * What an export as Markdown or for WordPress loses. Whoever adds a field says here whether it goes along.
 * @module
 */
import { type CollectionConfig, flattenAllFields } from 'payload'
import { expect, it } from 'vitest'
import { storyMarkdown } from '#content/machines/markdown/story-markdown.ts'
import { elementXml } from '#content/machines/wordpress/wxr-elements.ts'
import { photoItem, storyItem } from '#content/machines/wordpress/wxr-items.ts'
import { media } from '#content/newsroom/photo/photo-collection.ts'
import { articles } from '#content/newsroom/story-collection.ts'
import { aToldPhoto, aToldStory } from '#tests/factories/told-story.ts'
import type { FocusedPhoto, ToldStory } from './story-ninjs.ts'

const site = { url: 'https://warta.example' }
const markdown = (story: ToldStory) =>
  storyMarkdown(
    story,
    ({ id }) => `foto/${id}.jpg`,
    (path) => path.slice(1),
  )
const wxr = (story: ToldStory) =>
  [
    storyItem(story, site),
    ...(story.hero
      ? [photoItem(story.hero, { parent: story.id, timeZone: story.timeZone }, site)]
      : []),
  ]
    .map(elementXml)
    .join('')

/** A change of each field of a story that the formats know of. */
const storyChanges: Record<string, Partial<ToldStory>> = {
  headline: { headline: 'Lain' },
  kicker: { kicker: 'Lain' },
  summary: { summary: 'Lain' },
  dateline: { dateline: 'BANDUNG' },
  advertiser: { advertiser: 'PT Contoh' },
  originalUrl: { originalUrl: 'https://asli.example/lain' },
  slug: { slug: 'lain' },
  section: { section: { id: 2, slug: 'sains', name: 'Sains' } },
  genre: { genre: 'opinion' },
  authors: { authors: [{ id: 8, slug: 'ani', name: 'Ani', kind: 'person' }] },
  editor: { editor: { id: 8, slug: 'ani', name: 'Ani', kind: 'person' } },
  agency: { agency: { id: 8, name: 'Kantor Lain', code: 'KL' } },
  topics: { topics: [] },
  hero: { hero: aToldPhoto({ id: 10 }) },
  body: { body: [] },
  corrections: { corrections: [{ text: 'Ralat.', correctedAt: '2026-01-01T00:00:00Z' }] },
  timeZone: { timeZone: 'Asia/Jayapura' },
  stage: { stage: 'submitted' },
  embargoUntil: { embargoUntil: '2026-12-01T00:00:00.000Z' },
  publishOn: { publishOn: '2026-12-01T00:00:00.000Z' },
  publishedAt: { publishedAt: '2022-01-01T00:00:00.000Z' },
  firstPublishedAt: { firstPublishedAt: '2022-01-01T00:00:00.000Z' },
  modifiedAt: { modifiedAt: '2022-02-01T00:00:00.000Z' },
  withdrawalReason: { withdrawalReason: 'Keliru.' },
}
const photoChanges: Record<string, Partial<FocusedPhoto>> = {
  alt: { alt: 'Lain' },
  caption: { caption: 'Lain' },
  credit: { credit: 'Lain' },
  creator: { creator: 'Lain' },
  licenceUrl: { licenceUrl: 'https://lain.example' },
  acquireUrl: { acquireUrl: 'https://lain.example' },
  aiUse: { aiUse: 'altered' },
  focusX: { focus: { x: 1, y: 50 } },
  focusY: { focus: { x: 50, y: 1 } },
  original: {},
  width: {},
  height: {},
  renditions: {},
}

/** The fields of a collection whose change leaves the file as it is. */
function lost<Parts>(
  collection: Pick<CollectionConfig, 'fields'>,
  changes: Record<string, Partial<Parts>>,
  write: (parts: Partial<Parts>) => string,
): string[] {
  return flattenAllFields({ fields: collection.fields })
    .map(({ name }) => name)
    .filter((name) => !changes[name] || write(changes[name]) === write({}))
    .sort()
}

/** What neither has. */
const storyLosses = [
  'changeKind',
  'changeReports',
  'changeText',
  'copyDigest',
  'copyIdentity',
  'copyVersion',
  'copyVersionAt',
  'createdBy',
  'evergreen',
  'feedId',
  'firstPublishedAt',
  'followUpOf',
  'guardConfirmed',
  'guardLog',
  'heroCaption',
  'heroCredit',
  'importedRevision',
  'opening',
  'publishConfirmed',
  'revision',
  'revisionRun',
  'savedBy',
  'savedIn',
  'verification',
  'withdrawOn',
  'withdrawOnGround',
  'withdrawOnReason',
  'withdrawalGround',
  'withdrawnAt',
  'withdrawnBy',
]
const photoLosses = [
  'acceptDuplicate',
  'aiInFile',
  'earlier',
  'expiresAt',
  'folder',
  'frame',
  'focusX',
  'focusY',
  'licence',
  'likeness1',
  'likeness2',
  'likeness3',
  'likeness4',
  'needsWords',
  'original',
  'place',
  'placeholder',
  'renditions',
  'rightsNote',
  'takenAt',
  'withheld',
]

it.each([
  // A draft goes into a folder of its own, a withdrawn story is left out.
  ['Markdown', markdown, ['corrections', 'modifiedAt', 'publishOn', 'stage', 'withdrawalReason']],
  ['WXR', wxr, []],
] as const)('%s loses these fields of a story and no others', (_, write, others) => {
  expect(lost<ToldStory>(articles, storyChanges, (parts) => write(aToldStory(parts)))).toEqual(
    [...storyLosses, ...others].sort(),
  )
})

it.each([
  ['Markdown', markdown, ['acquireUrl', 'creator', 'licenceUrl']],
  ['WXR', wxr, []],
] as const)('%s loses these fields of a photo and no others', (_, write, others) => {
  const written = (parts: Partial<FocusedPhoto>) => write(aToldStory({ hero: aToldPhoto(parts) }))
  expect(lost<FocusedPhoto>(media, photoChanges, written)).toEqual(
    [...photoLosses, ...others].sort(),
  )
})
