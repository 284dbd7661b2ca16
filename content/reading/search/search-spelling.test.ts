import { expect, it } from 'vitest'
import { nearestWords, traitsNear } from './search-spelling.ts'

const KNOWN = ['kazakhstan', 'kirgizstan', 'presiden', 'residen', 'gempa', 'gampang', 'palu']

it.each([
  ['kazakstan', 'kazakhstan'],
  ['presidn', 'presiden'],
  ['gepma', 'gempa'],
  ['prseiden', 'presiden'],
])('%s is corrected to %s', (typed, meant) => {
  expect(nearestWords(typed, KNOWN)[0]?.word).toBe(meant)
})

it.each(['gmpng', 'xyz', 'pal', 'kazakhstan'])('%s has no near word', (typed) => {
  expect(nearestWords(typed, KNOWN)).toEqual([])
})

it('looks for words of about the same length only', () => {
  expect(traitsNear('presidn')).toMatchObject({ least: 6, most: 8 })
  expect(traitsNear('dan')).toBeUndefined()
})

/** Every word that one error makes of `word`: a letter left out, doubled, replaced, or swapped with the next one. */
function misspellings(word: string): string[] {
  const letters = [...word]
  return letters
    .flatMap((letter, index) => [
      letters.toSpliced(index, 1),
      letters.toSpliced(index, 1, letter, letter),
      letters.toSpliced(index, 1, 'q'),
      letters.toSpliced(index, 2, letters[index + 1] ?? '', letter),
    ])
    .map((made) => made.join(''))
    .filter((made) => made !== word && made.length >= 4 && made[0] === word[0])
}

it.each(['palu', 'gempa', 'banjir', 'kabinet', 'presiden', 'kazakhstan'])(
  'the traits of %s with an error are its own',
  (meant) => {
    for (const typed of misspellings(meant)) {
      const traits = traitsNear(typed)
      const isAlike =
        traits !== undefined &&
        (traits.swapped.includes(meant) ||
          (meant.length >= traits.least &&
            meant.length <= traits.most &&
            meant.startsWith(traits.letter) &&
            (meant.startsWith(traits.beginning) || meant.endsWith(traits.ending))))
      expect(isAlike, typed).toBe(true)
    }
  },
)
