import { expect, it } from 'vitest'
import { dictionaries } from './words.ts'

/** Every text of a dictionary by where it stands; texts that are made of values are left out. */
function texts(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[path + name, value]]
    return typeof value === 'object' && value ? texts(value, `${path}${name}.`) : []
  })
}

it('no sentence of one language was left standing in the other', () => {
  const english = new Map(texts(dictionaries.en))
  const same = texts(dictionaries.id).filter(([at, text]) => english.get(at) === text)
  // Names of networks and the like are the same everywhere; what has more than two words is said in a language.
  expect(same.filter(([, text]) => text.split(' ').length > 2)).toEqual([])
})

it('what is empty in one language is empty in the other', () => {
  const english = new Map(texts(dictionaries.en))
  for (const [at, text] of texts(dictionaries.id)) {
    expect(english.get(at) === '', at).toBe(text === '')
  }
})
