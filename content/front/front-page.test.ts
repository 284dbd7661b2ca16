import { describe, expect, it } from 'vitest'
import type { Teaser } from '#content/article/article.ts'
import { aPhoto, aTeaser } from '#tests/factories/article.ts'
import { composeFront, FRONT_NEEDS } from './front-page.ts'

const news = { id: 1, slug: 'news', name: 'News' }
const sport = { id: 2, slug: 'olahraga', name: 'Olahraga' }

/** Stories with a photo, newest first, whose ids count from `first`. */
const stories = (count: number, first = 1, parts: Partial<Teaser> = {}): Teaser[] =>
  Array.from({ length: count }, (_, index) =>
    aTeaser({ id: first + index, hero: aPhoto(), ...parts }),
  )

const withoutPhoto = (id: number): Teaser => aTeaser({ id })
const ids = (teasers: readonly Teaser[]) => teasers.map(({ id }) => id)

describe('composeFront', () => {
  it('leads with the newest story and goes on in time: beside it, in the list, in the sections', () => {
    const newest = stories(FRONT_NEEDS.newest)
    const front = composeFront(newest, [
      { section: news, teasers: stories(FRONT_NEEDS.section) },
      { section: sport, teasers: stories(FRONT_NEEDS.section, 101, { section: sport }) },
    ])
    const inNews = front.sections[0]?.teasers ?? []
    const down = [front.lead, ...front.secondary, ...front.newest, ...inNews]
    expect(down).toEqual(stories(FRONT_NEEDS.section))
    expect(front.sections.map(({ section }) => section.slug)).toEqual(['news', 'olahraga'])
    const inSport = front.sections[1]?.teasers ?? []
    expect(inSport).toEqual(stories(inNews.length, 101, { section: sport }))
  })

  it('puts no story twice, wherever else it stands', () => {
    const newest = stories(FRONT_NEEDS.newest)
    const front = composeFront(newest, [{ section: news, teasers: stories(FRONT_NEEDS.section) }])
    const all = [
      ...(front.lead ? [front.lead] : []),
      ...front.secondary,
      ...front.newest,
      ...front.sections.flatMap(({ teasers }) => teasers),
    ]
    expect(new Set(ids(all)).size).toBe(all.length)
  })

  it('leads with the first of the newest five that has a photo', () => {
    const newest = [withoutPhoto(1), withoutPhoto(2), ...stories(8, 3)]
    const front = composeFront(newest, [])
    expect(front.lead?.id).toBe(3)
    expect(ids([...front.secondary, ...front.newest])).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10])
  })

  it('leads with the newest story where none of five has a photo', () => {
    const newest = [1, 2, 3, 4, 5].map(withoutPhoto)
    expect(composeFront([...newest, ...stories(1, 6)], []).lead?.id).toBe(1)
  })

  it('shows a section only where stories are left for it', () => {
    const newest = stories(2, 1, { section: sport })
    expect(composeFront(newest, [{ section: sport, teasers: newest }]).sections).toEqual([])
  })

  it('is empty where nothing is published', () => {
    expect(composeFront([], [{ section: news, teasers: [] }])).toEqual({
      lead: undefined,
      secondary: [],
      newest: [],
      sections: [],
    })
  })
})
