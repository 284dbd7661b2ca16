import { expect, it } from 'vitest'
import { fateOf } from './request-checking.ts'

const rooms = {
  collections: [
    { slug: 'articles', versions: { drafts: true } },
    { slug: 'pages', versions: undefined },
  ],
  globals: [{ slug: 'site', versions: undefined }],
} as unknown as Parameters<typeof fateOf>[2]

it.each([
  ['/api/articles', 'answered'],
  ['/api/articles?limit=0&page=1&depth=0&where[id][equals]=3', 'answered'],
  ['/api/articles?limit=&where=', 'answered'],
  ['/api/articles?where=%7B%22id%22%3A%7B%22equals%22%3A1%7D%7D', 'answered'],
  ['/api/articles/versions?depth=2', 'answered'],
  ['/api/articles/3/versions-of-truth', 'answered'],
  ['/api/pages/versions', 'missing'],
  ['/api/pages/versions/3', 'missing'],
  ['/api/globals/site/versions', 'missing'],
  ['/api/nothing/versions', 'missing'],
  ['/api/payload-migrations', 'missing'],
  ['/api/articles/%00', 'missing'],
  ['/api/articles/%ED%A0%80', 'missing'],
  ['/api/articles?where=x', 'senseless'],
  ['/api/articles?where=%5B%5D', 'senseless'],
  ['/api/articles?data=%7B', 'senseless'],
  ['/api/articles?limit=1e308', 'senseless'],
  ['/api/articles?limit=1.5', 'senseless'],
  ['/api/articles?limit=-1', 'senseless'],
  ['/api/articles?page=99999999999', 'senseless'],
  ['/api/articles?depth=99', 'senseless'],
  ['/api/articles?where[headline][like]=%00', 'senseless'],
] as const)('%s is %s', (address, fate) => {
  expect(fateOf('GET', new URL(address, 'http://localhost'), rooms)).toBe(fate)
})
