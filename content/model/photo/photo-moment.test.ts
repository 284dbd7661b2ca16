import { expect, it } from 'vitest'
import { photoMoment } from './photo-moment.ts'

it.each([
  ['2022-01-08', '2022-01-08T05:00:00.000Z'],
  ['2022-01-08T06:38', '2022-01-07T23:38:00.000Z'],
  ['2022-01-08T06:38:09.25+09:00', '2022-01-07T21:38:09.000Z'],
  ['2022-01-08T06:38:00Z', '2022-01-08T06:38:00.000Z'],
  ['2022-13-40', undefined],
  ['kemarin', undefined],
])('%s is %s', (written, moment) => {
  expect(photoMoment(written)).toBe(moment)
})
