import { expect, it } from 'vitest'
import { storyNinjs } from '#content/machines/archive/story-ninjs.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { aPublishedStory } from '#tests/factories/story.ts'
import { aToldStory } from '#tests/factories/told-story.ts'
import { correctionBlocks, notesOf } from './partner-notices.ts'

const SITE = { url: 'https://www.example.id', language: 'id' }

it.each([
  [{}, []],
  [{ unverified: true as const }, [expect.stringContaining('Masih perlu verifikasi. Redaksi')]],
  [
    { unverified: true as const, unverifiedPart: 'Jumlah korban.', advertiser: 'PT Kapal' },
    ['Masih perlu verifikasi. Jumlah korban.', 'Dipasang oleh PT Kapal.'],
  ],
])('a partner is told above the text of %o', (parts, notes) => {
  expect(notesOf(aPublishedStory(parts))).toEqual(notes)
})

it('an editor of the partner finds the notes beside the reason of a withdrawal', () => {
  const told = aToldStory({ withdrawalReason: 'Keliru.', notes: ['Dipasang oleh PT Kapal.'] })
  expect(storyNinjs(told, SITE).edNote).toBe('Keliru. Dipasang oleh PT Kapal.')
})

it('corrections stand below the text with their time', () => {
  const corrections = [
    {
      kind: 'erratum' as const,
      text: 'Kapal itu dua.',
      correctedAt: new Date('2026-03-01T03:00:00Z'),
    },
  ]
  const text = blocksText(
    correctionBlocks(aPublishedStory({ corrections, timeZone: 'Asia/Jakarta' })),
  )
  expect(text).toMatch(/^Ralat, koreksi, dan hak jawab\s+Kapal itu dua\. \(.*10[.:]00.*\)$/)
  expect(correctionBlocks(aPublishedStory({ corrections: [] }))).toEqual([])
})
