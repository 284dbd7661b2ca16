import { expect, it } from 'vitest'
import { storySlugIn } from './story-address.ts'

it.each([
  ['https://warta.example/news/kapal-singgah', 'kapal-singgah'],
  ['http://www.warta.example/news/kapal-singgah/?utm_source=wa#koreksi', 'kapal-singgah'],
  ['/news/kapal-singgah/perubahan', 'kapal-singgah'],
  ['https://lain.example/news/kapal-singgah', undefined],
  ['https://warta.example.lain.id/news/kapal-singgah', undefined],
  ['https://warta.example/news', undefined],
  ['ftp://warta.example/news/kapal-singgah', undefined],
])('the story at %s is %s', (address, slug) => {
  expect(storySlugIn(address, 'https://warta.example')).toBe(slug)
})
