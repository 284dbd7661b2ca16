import { expect, it } from 'vitest'
import { initialsOf, joinedAuthor, MOST_ACCOUNTS } from './author.ts'

const x = { network: 'x', url: 'https://x.com/rani' } as const
const site = { network: 'website', url: 'https://rani.example' } as const

it.each([
  [
    'takes what is missing',
    { photo: null, bio: '' },
    { photo: 4, bio: 'Meliput laut.', role: 'Redaktur' },
    { photo: 4, bio: 'Meliput laut.', role: 'Redaktur' },
  ],
  ['keeps what it has', { photo: 3, bio: 'A', role: 'B' }, { photo: 4, bio: 'C', role: 'D' }, {}],
  [
    'joins accounts, each once',
    { accounts: [x] },
    { accounts: [x, site] },
    { accounts: [x, site] },
  ],
  ['leaves accounts alone that are the same', { accounts: [x] }, { accounts: [x] }, {}],
])('an author who is kept %s', (_what, kept, gone, joined) => {
  expect(joinedAuthor(kept, gone)).toEqual(joined)
})

it('joins no more accounts than an author may have', () => {
  const many = (host: string) =>
    Array.from({ length: MOST_ACCOUNTS }, (_, index) => ({ ...x, url: `https://${host}/${index}` }))
  expect(joinedAuthor({ accounts: many('a').slice(1) }, { accounts: many('b') }).accounts).toEqual([
    ...many('a').slice(1),
    ...many('b').slice(0, 1),
  ])
})

it.each([
  ['Rani Contoh', 'RC'],
  ['Muhammad Abdul Rahman', 'MA'],
  ['élan', 'É'],
  ['“Si” Buta', 'SB'],
  ['–', ''],
])('the initials of %s are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
