import { expect, it } from 'vitest'
import { addressesIn, linkTargets, refusedAddresses, withoutLinks } from './body-addresses.ts'

const linkTo = (url: string) => ({
  type: 'paragraph',
  children: [{ type: 'link', fields: { url }, children: [] }],
})
const cardOf = (url: string) => ({ type: 'block', fields: { blockType: 'embed', url } })
const factBoxOf = (child: unknown) => ({
  type: 'block',
  fields: { blockType: 'factBox', content: { root: { children: [child] } } },
})

it.each([
  ['a link to a page', linkTo('https://contoh.id'), []],
  ['a link that has no address yet', linkTo(''), []],
  ['a link that runs a script', linkTo('javascript:alert(1)'), ['javascript:alert(1)']],
  ['one behind a control character', linkTo('\u0001javascript:x'), ['\u0001javascript:x']],
  ['a link to a document of its own', linkTo('data:text/html,x'), ['data:text/html,x']],
  ['a link in a fact box', factBoxOf(linkTo('javascript:x')), ['javascript:x']],
  ['a link card', cardOf('https://contoh.id'), []],
  ['a link card that is being written', cardOf('contoh.i'), []],
  ['a link card that runs a script', cardOf('java\nscript:x'), ['java\nscript:x']],
])('%s: %j', (_what, child, refused) => {
  expect(refusedAddresses({ root: { children: [child] } })).toEqual(refused)
})

const text = (words: string) => ({ type: 'text', text: words, format: 0 })
const link = (url: string, words: string) => ({
  type: 'link',
  fields: { url },
  children: [text(words)],
})
const body = (...children: object[]) => ({
  root: {
    children: [
      { type: 'paragraph', children },
      {
        type: 'block',
        fields: {
          blockType: 'factBox',
          content: { root: { children: [{ type: 'paragraph', children }] } },
        },
      },
    ],
  },
})

it('finds every link, in blocks too', () => {
  expect(linkTargets(body(text('a'), link('/news/b', 'c')))).toEqual(['/news/b', '/news/b'])
  expect(linkTargets(null)).toEqual([])
})

it('keeps the words of a link that goes, and other links', () => {
  const before = body(text('a '), link('/news/b', 'kata'), link('/news/d', 'lain'))
  expect(withoutLinks(before, new Set(['/news/b']))).toEqual(
    body(text('a '), text('kata'), link('/news/d', 'lain')),
  )
})

it('finds link cards, and takes away the one that goes', () => {
  const before = { root: { children: [cardOf('/news/b'), cardOf('/news/d'), linkTo('/news/e')] } }
  expect(addressesIn(before)).toEqual(['/news/e', '/news/b', '/news/d'])
  expect(withoutLinks(before, new Set(['/news/b']))).toEqual({
    root: { children: [cardOf('/news/d'), linkTo('/news/e')] },
  })
})
