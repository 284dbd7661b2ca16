import { describe, expect, it } from 'vitest'
import { asIfPublished } from './unfinished-story.ts'

const NOW = new Date('2026-03-07T10:00:00Z')
const words = { headline: 'Belum ada judul', section: 'Belum ada rubrik' }
const paragraph = {
  type: 'paragraph',
  children: [{ type: 'text', text: 'Sudah ditulis.', format: 0 }],
}
const emptyPicture = { type: 'block', fields: { blockType: 'image' } }

describe('asIfPublished', () => {
  it('fills missing fields with placeholders', () => {
    expect(asIfPublished({ id: 46 }, words, NOW)).toMatchObject({
      headline: 'Belum ada judul',
      section: { name: 'Belum ada rubrik' },
      publishedAt: NOW.toISOString(),
      body: { root: { children: [] } },
    })
  })

  it('leaves out only blocks that are not filled in yet', () => {
    const body = { root: { children: [paragraph, emptyPicture] } } as never
    const shown = asIfPublished({ id: 46, body }, words, NOW).body
    expect(shown).toEqual({ root: { children: [paragraph] } })
  })

  it('shows the scheduled time', () => {
    const publishOn = '2026-03-08T06:00:00.000Z'
    expect(asIfPublished({ id: 46, publishOn }, words, NOW).publishedAt).toBe(publishOn)
  })

  it('takes the usual zone and the present for what a form cannot mean', () => {
    const odd = { id: 46, timeZone: 'Evil/Zone' as never, publishedAt: 'kapan' }
    expect(asIfPublished(odd, words, NOW)).toMatchObject({
      timeZone: 'Asia/Jakarta',
      publishedAt: NOW.toISOString(),
    })
  })
})
