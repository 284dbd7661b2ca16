import { expect, it } from 'vitest'
import { refusedAddresses } from './body-addresses.ts'

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
