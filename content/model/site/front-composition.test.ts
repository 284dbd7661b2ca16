import { describe, expect, it } from 'vitest'
import type { Teaser } from '#content/model/story/story.ts'
import { aPhoto, aTeaser } from '#tests/factories/story.ts'
import { composeFront, type Front, type FrontChoice, frontNeeds } from './front-composition.ts'

const news = { id: 1, slug: 'news', name: 'News' }
const sport = { id: 2, slug: 'olahraga', name: 'Olahraga' }

/** Stories with a photo, newest first, whose ids count from `first`. */
const stories = (count: number, first = 1, parts: Partial<Teaser> = {}): Teaser[] =>
  Array.from({ length: count }, (_, index) =>
    aTeaser({ id: first + index, hero: aPhoto(), ...parts }),
  )
const story = (id: number, parts: Partial<Teaser> = {}): Teaser => aTeaser({ id, ...parts })
const ids = (teasers: readonly Teaser[]) => teasers.map(({ id }) => id)

const noChoice: FrontChoice = { secondary: [], blocks: [] }
const block = (section: typeof news, pinned: Teaser[] = [], count = 4) => ({
  section,
  count,
  pinned,
})

/** The front page of `choice` on a portal with many stories: 1, 2, … in News, 101, 102, … in Olahraga. */
function fullFront(choice: FrontChoice, popular: Teaser[] = []): Front {
  const needs = frontNeeds(choice)
  return composeFront(choice, {
    newest: stories(needs.newest),
    popular,
    sections: new Map([
      [news.id, stories(needs.section)],
      [sport.id, stories(needs.section, 101, { section: sport })],
    ]),
  })
}

/** The ids of the stories in each place. */
const places = ({ lead, secondary, newest, popular, blocks }: Front) => ({
  lead: lead?.id,
  secondary: ids(secondary),
  newest: ids(newest),
  popular: ids(popular),
  blocks: blocks.map(({ section, teasers }) => [section.slug, ...ids(teasers)]),
})

describe('composeFront', () => {
  it.each<[string, FrontChoice, Partial<ReturnType<typeof places>>]>([
    [
      'the newest stories down the page if the desk chose only sections',
      { ...noChoice, blocks: [block(news), block(sport)] },
      {
        lead: 1,
        secondary: [2, 3, 4, 5],
        newest: [6, 7, 8, 9, 10, 11, 12],
        blocks: [
          ['news', 13, 14, 15, 16],
          ['olahraga', 101, 102, 103, 104],
        ],
      },
    ],
    [
      'the chosen lead, and the newest beside it',
      { ...noChoice, lead: story(900) },
      { lead: 900, secondary: [1, 2, 3, 4] },
    ],
    [
      'a chosen lead even without a photo',
      { ...noChoice, lead: story(3) },
      { lead: 3, secondary: [1, 2, 4, 5] },
    ],
    [
      'secondary stories in the chosen order, filled up with the newest',
      { ...noChoice, secondary: [story(900), story(7)] },
      { lead: 1, secondary: [900, 7, 2, 3], newest: [4, 5, 6, 8, 9, 10, 11] },
    ],
    [
      'the newest as lead only if it is not chosen for another place',
      { ...noChoice, secondary: [story(1)] },
      { lead: 2, secondary: [1, 3, 4, 5] },
    ],
    [
      'a story chosen twice in the first of its places',
      { ...noChoice, lead: story(900), secondary: [story(900), story(901)] },
      { lead: 900, secondary: [901, 1, 2, 3] },
    ],
    [
      'the chosen sections, in their order, with the chosen number of stories',
      { ...noChoice, blocks: [block(sport, [], 2), block(news, [], 1)] },
      {
        blocks: [
          ['olahraga', 101, 102],
          ['news', 13],
        ],
      },
    ],
    [
      'pinned stories first in their block, and not above it',
      { ...noChoice, blocks: [block(news, [story(900), story(2)])] },
      { lead: 1, secondary: [3, 4, 5, 6], blocks: [['news', 900, 2, 14, 15]] },
    ],
    [
      'a story pinned in a later block not in an earlier one',
      { ...noChoice, blocks: [block(news, [], 2), block(sport, [story(13)], 2)] },
      {
        blocks: [
          ['news', 14, 15],
          ['olahraga', 13, 101],
        ],
      },
    ],
    [
      'no more pinned stories than the block has places, leaving the rest for other places',
      { ...noChoice, blocks: [block(news, [story(900), story(1)], 1)] },
      { lead: 1, blocks: [['news', 900]] },
    ],
  ])('shows %s', (_, choice, expected) => {
    expect(places(fullFront(choice))).toMatchObject(expected)
  })

  it('shows the headline that the desk chose instead of the story’s own', () => {
    const front = fullFront({ ...noChoice, lead: story(5, { headline: 'Judul Halaman Depan' }) })
    expect(front.lead?.headline).toBe('Judul Halaman Depan')
  })

  it('shows the most read stories below the newest, without those shown above', () => {
    const front = fullFront(
      { ...noChoice, blocks: [block(sport)] },
      [1, 102, 20, 101].map((id) => story(id)),
    )
    expect(places(front)).toMatchObject({
      popular: [102, 20, 101],
      blocks: [['olahraga', 103, 104, 105, 106]],
    })
  })

  it('shows no most read list of fewer than three', () => {
    const front = fullFront({ ...noChoice, blocks: [block(sport)] }, [
      story(101),
      story(1),
      story(20),
    ])
    expect(places(front)).toMatchObject({ popular: [], blocks: [['olahraga', 101, 102, 103, 104]] })
  })

  it('shows no story twice, whatever is chosen', () => {
    const choice: FrontChoice = {
      lead: story(101),
      secondary: [story(1), story(1), story(14), story(101)],
      blocks: [block(news, [story(14), story(102)], 8), block(sport, [story(15), story(102)], 8)],
    }
    const front = fullFront(choice, stories(40, 90))
    const { lead, secondary, newest, popular, blocks } = front
    const all = [
      ...(lead ? [lead] : []),
      ...secondary,
      ...newest,
      ...popular,
      ...blocks.flatMap(({ teasers }) => teasers),
    ]
    expect(new Set(ids(all)).size).toBe(all.length)
    expect(all).toHaveLength(1 + 4 + 7 + 5 + 8 + 8)
  })

  it('leads with the first of the five newest that has a photo', () => {
    const newest = [story(1), story(2), ...stories(8, 3)]
    const front = composeFront(noChoice, { newest, popular: [], sections: new Map() })
    expect(front.lead?.id).toBe(3)
    expect(ids([...front.secondary, ...front.newest])).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10])
  })

  it('leads with the newest story if none of the five has a photo', () => {
    const newest = [...[1, 2, 3, 4, 5].map((id) => story(id)), ...stories(1, 6)]
    const front = composeFront(noChoice, { newest, popular: [], sections: new Map() })
    expect(front.lead?.id).toBe(1)
  })

  it('shows a section only if stories are left for it', () => {
    const newest = stories(2, 1, { section: sport })
    const supply = { newest, popular: [], sections: new Map([[sport.id, newest]]) }
    expect(composeFront({ ...noChoice, blocks: [block(sport)] }, supply).blocks).toEqual([])
  })

  it('is empty if nothing is published', () => {
    const supply = { newest: [], popular: [], sections: new Map() }
    expect(composeFront({ ...noChoice, blocks: [block(news)] }, supply)).toEqual({
      lead: undefined,
      secondary: [],
      newest: [],
      popular: [],
      blocks: [],
    })
  })
})
