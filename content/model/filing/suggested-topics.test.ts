import { expect, it } from 'vitest'
import { suggestedTopics } from './suggested-topics.ts'

const topics = [
  { id: 1, name: 'Gempa Bumi' },
  { id: 2, name: 'Cuaca Ekstrem' },
  { id: 3, name: 'BMKG' },
  { id: 4, name: 'Pemilu' },
  { id: 5, name: 'Ilmu di Laut' },
]
const suggested = (text: string, chosen: number[] = []) =>
  suggestedTopics(text, topics, chosen).map(({ id }) => id)

it.each([
  ['a name that stands in the text', 'Menurut BMKG, hujan turun.', [3]],
  ['a name however it is written', 'gempa  bumi mengguncang pesisir.', [1]],
  [
    'a name whose words stand apart, after those that stand whole',
    'BMKG: cuaca makin ekstrem.',
    [3, 2],
  ],
  ['no name of which one word is missing', 'Cuaca cerah.', []],
  ['no name for a part of a word', 'Pemiluku dan kepemiluan.', []],
  ['no name for its short words alone', 'Ilmu di sekolah.', []],
])('suggests %s', (_, text, expected) => {
  expect(suggested(text)).toEqual(expected)
})

it('suggests nothing that is chosen already', () => {
  expect(suggested('Menurut BMKG, gempa bumi.', [3])).toEqual([1])
})

it('suggests no more than six', () => {
  const many = Array.from({ length: 9 }, (_, id) => ({ id, name: `Kota${id}` }))
  expect(suggestedTopics(many.map(({ name }) => name).join(' '), many, [])).toHaveLength(6)
})
