import { expect, it } from 'vitest'
import { aTeaser } from '#tests/factories/story.ts'
import { groupSmallBlocks } from './front-layout.ts'

it.each([
  [
    [4, 2],
    ['full 4', 'full 2'],
  ],
  [
    [4, 1, 1, 1, 2],
    ['full 4', 'small 1 1 1', 'full 2'],
  ],
  [
    [1, 1, 1, 1, 1],
    ['small 1 1 1', 'small 1 1'],
  ],
  [
    [1, 4, 1],
    ['full 1', 'full 4', 'full 1'],
  ],
  [[], []],
])('blocks of %j stories form the rows %j', (counts, rows) => {
  const blocks = counts.map((count, index) => ({
    section: { id: index, slug: `rubrik-${index}`, name: `Rubrik ${index}` },
    teasers: Array.from({ length: count }, () => aTeaser()),
  }))
  const found = groupSmallBlocks(blocks).map(
    ({ kind, blocks: group }) => `${kind} ${group.map(({ teasers }) => teasers.length).join(' ')}`,
  )
  expect(found).toEqual(rows)
})
