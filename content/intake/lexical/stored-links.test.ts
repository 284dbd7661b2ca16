import { expect, it } from 'vitest'
import { linkTargets, withoutLinks } from './stored-links.ts'

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
