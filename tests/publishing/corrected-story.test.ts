import { describe, expect, it } from 'vitest'
import { aStory, bodyOf, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf, metaOf, thingOf } from '#tests/promises/page-document.ts'
import { htmlOf } from '#tests/promises/portal-answers.ts'

describe('a corrected story', () => {
  it('shows the time of its change and the correction to people and machines', async () => {
    const desk = await signIn()
    const published = await desk.create(
      'articles',
      await aStory(desk, {
        headline: 'Angka yang Perlu Dikoreksi',
        publishedAt: '2026-03-08T01:00:00Z',
      }),
    )
    // Times are printed in whole seconds.
    const before = Math.floor(Date.now() / 1000) * 1000
    await desk.save('articles', published.id, {
      body: bodyOf('Jumlahnya delapan belas, bukan delapan puluh, kata panitia.'),
      corrections: [{ text: 'Jumlahnya delapan belas.' }],
    })
    const document = documentOf(await htmlOf(`/news/${published.slug}`))
    const story = thingOf(document, 'NewsArticle')
    const times = [...document.querySelectorAll('main article time')].map((time) =>
      time.getAttribute('datetime'),
    )
    expect(times.slice(0, 2)).toEqual([story.datePublished, story.dateModified])
    expect(story.datePublished).toBe('2026-03-08T08:00:00+07:00')
    expect(Date.parse(String(story.dateModified))).toBeGreaterThan(
      Date.parse(String(story.datePublished)),
    )
    expect(story.correction).toEqual([
      expect.objectContaining({ text: 'Jumlahnya delapan belas.', datePublished: times.at(-1) }),
    ])
    expect(Date.parse(String(times.at(-1)))).toBeGreaterThanOrEqual(before)
    expect(metaOf(document, 'article:modified_time')).toBe(story.dateModified)
    await desk.save('articles', published.id, { withdrawalReason: 'Hanya pengujian.' })
  })
})
