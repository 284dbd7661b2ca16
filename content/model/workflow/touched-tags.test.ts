import { describe, expect, it } from 'vitest'
import { type Standing, type Touched, touchedDays, touchedTags } from './touched-tags.ts'

const story: Standing = {
  id: 46,
  slug: 'kapal',
  visible: true,
  known: true,
  shown: 'Kapal',
  publishedAt: '2022-01-07T23:38:00.000Z',
  section: 1,
  authors: [2],
  topics: [3, 4],
}
const draft: Standing = { ...story, visible: false, known: false }
const withdrawn: Standing = { ...story, visible: false }

const own = ['article:46', 'slug:kapal']
const teaser = 'teaser:46'
const month = 'list:month:2022-01'
const lists = [
  'list:newest',
  'list:day:2022-01-08',
  'list:section:1',
  'list:author:2',
  'list:topic:3',
  'list:topic:4',
]
const beside = (tags: readonly string[]) => tags.map((tag) => `beside:${tag}`)

const nothing: Touched = { gone: [], changed: [], aging: [] }
const mended: Touched = { ...nothing, gone: own, aging: ['list:search', 'list:sitemap', month] }
const looksDifferent: Touched = {
  gone: own,
  changed: [teaser, 'list:search', 'list:news'],
  aging: [`beside:${teaser}`, 'list:sitemap', month],
}
const moved = (...further: string[]): Touched => ({
  gone: own,
  changed: [teaser, ...lists, ...further, 'list:search', 'list:news', month],
  aging: [...beside([teaser, ...lists, ...further]), 'list:sitemap'],
})
const vanished: Touched = {
  gone: [...own, teaser, `beside:${teaser}`, 'list:news', month],
  changed: [...lists, 'list:search'],
  aging: [...beside(lists), 'list:sitemap'],
}

describe('touchedTags', () => {
  it.each<[string, Standing | undefined, Standing | undefined, Touched]>([
    ['a new draft', undefined, draft, nothing],
    ['a changed draft', draft, { ...draft, slug: 'lain', section: 9 }, nothing],
    ['a story published at once', undefined, story, moved()],
    ['a draft published', draft, story, moved()],
    ['a mended text', story, story, mended],
    ['another headline', story, { ...story, shown: 'Perahu' }, looksDifferent],
    ['a story withdrawn', story, withdrawn, vanished],
    ['a withdrawn story that stays withdrawn', withdrawn, withdrawn, { ...nothing, gone: own }],
    ['a reinstated story', withdrawn, story, moved()],
    ['a published story turned into a draft', story, withdrawn, vanished],
    ['a story deleted', story, undefined, vanished],
    ['a draft deleted', draft, undefined, nothing],
    [
      'a new slug',
      story,
      { ...story, slug: 'perahu', shown: 'perahu' },
      { ...looksDifferent, gone: [...own, 'slug:perahu'] },
    ],
    ['another section', story, { ...story, section: 7 }, moved('list:section:7')],
    ['another author', story, { ...story, authors: [2, 5] }, moved('list:author:5')],
    ['a removed author', story, { ...story, authors: [] }, moved()],
    ['another topic', story, { ...story, topics: [4, 8] }, moved('list:topic:8')],
    ['another time', story, { ...story, publishedAt: '2022-01-08T00:00:00.000Z' }, moved()],
    [
      'another day',
      story,
      { ...story, publishedAt: '2022-01-08T17:00:00.000Z' },
      moved('list:day:2022-01-09'),
    ],
  ])('%s', (_change, before, after, expected) => {
    expect(sorted(touchedTags(before, after))).toEqual(sorted(expected))
  })
})

const sorted = ({ gone, changed, aging }: Touched) => ({
  gone: gone.toSorted(),
  changed: changed.toSorted(),
  aging: aging.toSorted(),
})

describe('touchedDays', () => {
  it.each<[string, Standing | undefined, Standing | undefined, string[]]>([
    ['a draft', undefined, draft, []],
    ['a changed text', story, story, []],
    ['a story published', draft, story, ['2022-01-08']],
    ['a story withdrawn', story, withdrawn, ['2022-01-08']],
    [
      'a story moved to the day before',
      story,
      { ...story, publishedAt: '2022-01-07T16:59:59.999Z' },
      ['2022-01-08', '2022-01-07'],
    ],
  ])('%s', (_change, before, after, days) => {
    expect(touchedDays(before, after)).toEqual(days)
  })
})
