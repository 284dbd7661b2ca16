import { describe, expect, it } from 'vitest'
import { AbandonedPage, besideSubject, noteTags, recordPage } from './page-record.ts'

describe('the tags of a page', () => {
  it('say what only stands beside its subject', async () => {
    const tags = await recordPage(async (record) => {
      noteTags('article:1')
      await besideSubject(async () => {
        await Promise.resolve()
        noteTags('teaser:2')
      })
      noteTags('site')
      return [...record.tags]
    })
    expect(tags).toEqual(['article:1', 'beside:teaser:2', 'site'])
  })

  it('are noted nowhere outside a page', () => {
    expect(besideSubject(() => noteTags('article:1'))).toBeUndefined()
  })

  it('end the render of a page for which nobody waits any more', () => {
    recordPage((record) => {
      noteTags('article:1')
      record.isAbandoned = true
      expect(() => noteTags('article:2')).toThrow(AbandonedPage)
    })
  })
})
