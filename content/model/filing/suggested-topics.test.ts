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
  ['a name that occurs in the text', 'Menurut BMKG, hujan turun.', [3]],
  ['a name in any case and spacing', 'gempa  bumi mengguncang pesisir.', [1]],
  [
    'a name whose words occur apart, after names that occur whole',
    'BMKG: cuaca makin ekstrem.',
    [3, 2],
  ],
  ['no name with a missing word', 'Cuaca cerah.', []],
  ['no name that is part of a longer word', 'Pemiluku dan kepemiluan.', []],
  ['no name for its short words alone', 'Ilmu di sekolah.', []],
])('suggests %s', (_, text, expected) => {
  expect(suggested(text)).toEqual(expected)
})

it('leaves out topics already chosen', () => {
  expect(suggested('Menurut BMKG, gempa bumi.', [3])).toEqual([1])
})

it('suggests at most six', () => {
  const many = Array.from({ length: 9 }, (_, id) => ({ id, name: `Kota${id}` }))
  expect(suggestedTopics(many.map(({ name }) => name).join(' '), many, [])).toHaveLength(6)
})
