import { expect, it } from 'vitest'
import { dictionaries } from './words.ts'

/** Every text of a dictionary with its path; functions are left out. */
function texts(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[path + name, value]]
    return typeof value === 'object' && value ? texts(value, `${path}${name}.`) : []
  })
}

it('no sentence is the same in both languages', () => {
  const english = new Map(texts(dictionaries.en))
  const same = texts(dictionaries.id).filter(([at, text]) => english.get(at) === text)
  // Names of networks and the like are the same in every language; a text of more than two words is not.
  expect(same.filter(([, text]) => text.split(' ').length > 2)).toEqual([])
})

it('the same texts are empty in both languages', () => {
  const english = new Map(texts(dictionaries.en))
  for (const [at, text] of texts(dictionaries.id)) {
    expect(english.get(at) === '', at).toBe(text === '')
  }
})
