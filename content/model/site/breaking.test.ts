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
    'a story, with a text of its own',
    { text: 'Gempa.', story: 46, until },
    story,
    { text: 'Gempa.', path: '/news/kapal-singgah', until },
  ],
  [
    'an advertorial with its label, whatever the text',
    { text: 'Beli sekarang.', story: 46, until },
    aTeaser({ genre: 'advertorial' }),
    { text: 'Advertorial: Beli sekarang.', path: '/news/kapal-singgah', until },
  ],
  ['nothing for a withdrawn story', { text: 'Gempa.', story: 46, until }, undefined, undefined],
  ['nothing at its end', { text: 'Gempa.', until: now }, undefined, undefined],
  ['nothing without a text', { until }, undefined, undefined],
  ['nothing if the desk set none', undefined, undefined, undefined],
])('the strip shows %s', (_, choice, teaser, expected) => {
  expect(breakingAt(choice, teaser, now)).toEqual(expected)
})
