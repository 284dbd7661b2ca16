import { expect, it } from 'vitest'
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
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
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

it.each([
  'https://www.youtube.com/@warta',
  'https://youtube.com.contoh.id/watch?v=dQw4w9WgXcQ',
  'https://x.com/warta/status/1',
  'https://www.google.com/maps/place/Monas',
  'https://contoh.id/video/1',
])('%s has none', (address) => {
  expect(playerOf(address)).toBeUndefined()
})
