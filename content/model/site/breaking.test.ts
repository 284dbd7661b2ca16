import { expect, it } from 'vitest'
import { aTeaser } from '#tests/factories/story.ts'
import { breakingAt } from './breaking.ts'

const now = new Date('2026-03-07T05:00:00Z')
const until = new Date('2026-03-07T06:00:00Z')
const story = aTeaser()

it.each([
  ['a text alone', { text: 'Gempa.', until }, undefined, { text: 'Gempa.', until }],
  [
    'a story, by its headline',
    { story: 46, until },
    story,
    { text: 'Kapal Singgah', path: '/news/kapal-singgah', until },
  ],
  [
    'a story, in words of its own',
    { text: 'Gempa.', story: 46, until },
    story,
    { text: 'Gempa.', path: '/news/kapal-singgah', until },
  ],
  [
    'an advertorial as one, in whatever words',
    { text: 'Beli sekarang.', story: 46, until },
    aTeaser({ genre: 'advertorial' }),
    { text: 'Advertorial: Beli sekarang.', path: '/news/kapal-singgah', until },
  ],
  [
    'nothing of a story that was withdrawn',
    { text: 'Gempa.', story: 46, until },
    undefined,
    undefined,
  ],
  ['nothing at its end', { text: 'Gempa.', until: now }, undefined, undefined],
  ['nothing where nothing is written', { until }, undefined, undefined],
  ['nothing where the desk has set none', undefined, undefined, undefined],
])('the strip shows %s', (_, wish, teaser, expected) => {
  expect(breakingAt(wish, teaser, now)).toEqual(expected)
})
