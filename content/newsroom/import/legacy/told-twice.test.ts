import { expect, it } from 'vitest'
import { feedStory } from '#content/intake/feed/feed-story.ts'
import { type Telling, toldBefore } from './told-twice.ts'

const SITE = { site: 'https://lama.example', sections: new Map() }

/** An entry of a feed as a story. */
function read(id: string, content: string, updated: string, site = SITE) {
  const story = feedStory(
    {
      ids: [id],
      address: `${site.site}/${id}/`,
      title: 'Judul',
      content: `<p>${content}</p>`,
      summary: '',
      authors: [],
      topics: [],
      published: '2019-05-03T00:00:00Z',
      updated,
    },
    { site, title: 'Kabar Lama', zone: 'Asia/Jakarta', now: new Date('2026-01-01') },
  )
  if (typeof story === 'string') throw new Error(story)
  return story
}
const page = (content: string, updated: string) => ({
  ...read('1', content, updated),
  kind: 'page' as const,
})

it('compares what has a name that was there before', () => {
  const other = { ...SITE, site: 'https://lain.example' }
  const compare = toldBefore()
  const [may, june] = ['2019-05-03T00:00:00Z', '2019-06-03T00:00:00Z']
  const rows: [ReturnType<typeof read>, typeof SITE, Telling][] = [
    [read('1', 'Isi.', may), SITE, 'first'],
    // A page of a feed may repeat the end of the one before it.
    [read('1', 'Isi.', may), SITE, 'same'],
    [read('2', 'Isi.', may), SITE, 'first'],
    [read('1', 'Isi.', may, other), other, 'first'],
    [read('1', 'Lain.', may), SITE, 'other'],
    [read('1', 'Baru.', june), SITE, 'newer'],
    [read('1', 'Isi.', may), SITE, 'other'],
    [read('2', 'Tanpa waktu.', ''), SITE, 'other'],
    [page('Isi.', may), SITE, 'first'],
    [page('Baru.', june), SITE, 'other'],
  ]
  const told = rows.map(([story, site]) => compare(story, site))
  expect(told).toEqual(rows.map(([, , telling]) => telling))
})
