import { describe, expect, it } from 'vitest'
import { copyDigest, copyIdentity } from './copy-identity.ts'
import type { IncomingStory } from './incoming-story.ts'

const story: IncomingStory = {
  headline: 'Mengapa "Pasang" Datang Dua Kali',
  authors: ['Sari Wulandari'],
  agency: 'ANTARA',
  topics: [],
  publishedAt: new Date('2024-06-04T23:38:00Z'),
  timeZone: 'Asia/Jakarta',
  body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bulan menarik air laut.' }] }],
}
const other = { ...story, body: [], authors: [], section: 'sains' }

describe('the identity of copy', () => {
  it.each<[string, IncomingStory]>([
    ['with other text, authors and section', other],
    [
      'with curly quotes and other capitals',
      { ...story, headline: 'MENGAPA “Pasang” datang dua kali ' },
    ],
  ])('stays the same %s', (_, again) => {
    expect(copyIdentity(again)).toBe(copyIdentity(story))
  })

  it.each<[string, IncomingStory]>([
    ['another headline', { ...story, headline: 'Mengapa Pasang Datang Sekali' }],
    ['another time', { ...story, publishedAt: new Date('2024-06-05T23:38:00Z') }],
    ['another agency', { ...story, agency: 'AA' }],
  ])('differs with %s', (_, different) => {
    expect(copyIdentity(different)).not.toBe(copyIdentity(story))
  })

  it('depends only on the slug if there is one', () => {
    const named = { ...story, slug: 'pasang' }
    expect(copyIdentity({ ...named, headline: 'Judul Baru' })).toBe(copyIdentity(named))
    expect(copyIdentity({ ...named, slug: 'surut' })).not.toBe(copyIdentity(named))
  })

  it('is short and hexadecimal, like the digest', () => {
    expect(copyIdentity(story)).toMatch(/^[\da-f]{32}$/)
    expect(copyDigest(story)).toMatch(/^[\da-f]{32}$/)
  })
})

describe('the digest of copy', () => {
  it('does not depend on the order of fields', () => {
    const { headline, ...rest } = story
    expect(copyDigest({ ...rest, headline })).toBe(copyDigest(story))
  })

  it('changes with any word of the text', () => {
    const content = [{ type: 'text' as const, text: 'Bulan menarik air.' }]
    expect(copyDigest({ ...story, body: [{ type: 'paragraph', content }] })).not.toBe(
      copyDigest(story),
    )
  })
})
