import { expect, it } from 'vitest'
import { knownEmbed } from './known-service.ts'
import { playerOf } from './player.ts'

it.each([
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=43',
  ],
  [
    'https://www.youtube.com/shorts/dQw4w9WgXcQ?si=abc',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  [
    'https://www.youtube.com/playlist?list=PL1&index=2',
    'https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=PL1',
  ],
  ...['t=1m30s', 't=90s', 'start=90'].map((time): [string, string] => [
    `https://www.youtube.com/watch?v=dQw4w9WgXcQ&${time}`,
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90',
  ]),
  [
    'https://youtu.be/dQw4w9WgXcQ?t=1h0m5s',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=3605',
  ],
  [
    'https://youtu.be/dQw4w9WgXcQ?t=nanti',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  ['https://vimeo.com/76979871/likes', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  ...['vimeo.com/76979871/8272103f6e', 'player.vimeo.com/video/76979871?h=8272103f6e&dnt=1'].map(
    (address): [string, string] => [
      `https://${address}`,
      'https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1',
    ],
  ),
  [
    'https://www.dailymotion.com/video/x8abcde',
    'https://geo.dailymotion.com/player.html?video=x8abcde',
  ],
  [
    'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1',
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
  ],
])('%s has a player', (address, frame) => {
  expect(playerOf(address)).toMatchObject({ address: frame })
})

it('the page of an unlisted video keeps its key', () => {
  const page = 'https://vimeo.com/76979871/8272103f6e'
  expect(knownEmbed('https://player.vimeo.com/video/76979871?h=8272103f6e')?.url).toBe(page)
  expect(knownEmbed(`${page}?share=copy`)?.url).toBe(page)
})

it.each([
  'https://www.youtube.com/@warta',
  'https://youtube.com.contoh.id/watch?v=dQw4w9WgXcQ',
  'https://x.com/warta/status/1',
  'https://www.google.com/maps/place/Monas',
  'https://contoh.id/video/1',
])('%s has none', (address) => {
  expect(playerOf(address)).toBeUndefined()
})
