import { describe, expect, it } from 'vitest'
import { type Standing, touchedDays, touchedTags } from './touched-tags.ts'

const story: Standing = {
  id: 46,
  slug: 'kapal',
  visible: true,
  known: true,
  publishedAt: '2022-01-07T23:38:00.000Z',
  section: 1,
  authors: [2],
  topics: [3, 4],
}
const draft: Standing = { ...story, visible: false, known: false }
const withdrawn: Standing = { ...story, visible: false }

const own = ['article:46', 'slug:kapal']
const seen = ['list:search', 'list:sitemap', 'list:month:2022-01']
const lists = [
  ...seen,
  'list:newest',
  'list:aside',
  'list:day:2022-01-08',
  'list:section:1',
  'list:author:2',
  'list:topic:3',
  'list:topic:4',
]

describe('touchedTags', () => {
  it.each<[string, Standing | undefined, Standing | undefined, string[]]>([
    ['a new draft', undefined, draft, []],
    ['a changed draft', draft, { ...draft, slug: 'lain', section: 9 }, []],
    ['a story published at once', undefined, story, [...own, ...lists]],
    ['a draft published', draft, story, [...own, ...lists]],
    ['a changed text', story, story, [...own, ...seen]],
    ['a story withdrawn', story, withdrawn, [...own, ...lists]],
    ['a withdrawn story that stays withdrawn', withdrawn, withdrawn, own],
    ['a reinstated story', withdrawn, story, [...own, ...lists]],
    ['a published story turned into a draft', story, withdrawn, [...own, ...lists]],
    ['a story deleted', story, undefined, [...own, ...lists]],
    ['a draft deleted', draft, undefined, []],
    ['a new slug', story, { ...story, slug: 'perahu' }, [...own, ...seen, 'slug:perahu']],
    ['another section', story, { ...story, section: 7 }, [...own, ...lists, 'list:section:7']],
    ['another author', story, { ...story, authors: [2, 5] }, [...own, ...lists, 'list:author:5']],
    ['a removed author', story, { ...story, authors: [] }, [...own, ...lists]],
    ['another topic', story, { ...story, topics: [4, 8] }, [...own, ...lists, 'list:topic:8']],
    [
      'another time',
      story,
      { ...story, publishedAt: '2022-01-08T00:00:00.000Z' },
      [...own, ...lists],
    ],
    [
      'another day',
      story,
      { ...story, publishedAt: '2022-01-08T17:00:00.000Z' },
      [...own, ...lists, 'list:day:2022-01-09'],
    ],
  ])('%s', (_change, before, after, touched) => {
    expect(touchedTags(before, after).toSorted()).toEqual(touched.toSorted())
  })
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
