import { expect, it } from 'vitest'
import { writtenTime } from './written-time.ts'

it.each<[string, 'day' | 'month' | undefined, string | undefined]>([
  ['2019-05-03T08:00:00+07:00', undefined, '2019-05-03T01:00:00.000Z'],
  ['2019-05-03T01:00:00.123Z', undefined, '2019-05-03T01:00:00.123Z'],
  ['2019-05-03 08:00:00', undefined, '2019-05-03T00:00:00.000Z'],
  ['2019-05-03', undefined, '2019-05-02T16:00:00.000Z'],
  ['2019-05-03 08:00 WIB', undefined, '2019-05-03T01:00:00.000Z'],
  ['Fri, 03 May 2019 08:00:00 +0700', undefined, '2019-05-03T01:00:00.000Z'],
  ['Fri, 03 May 2019 08:00:00 WIT', undefined, '2019-05-02T23:00:00.000Z'],
  ['Fri, 03 May 2019 08:00:00 GMT', undefined, '2019-05-03T08:00:00.000Z'],
  ['1556845200', undefined, '2019-05-03T01:00:00.000Z'],
  ['1556845200000', undefined, '2019-05-03T01:00:00.000Z'],
  ['03/05/2019 08:30', 'day', '2019-05-03T00:30:00.000Z'],
  ['3-5-2019', 'day', '2019-05-02T16:00:00.000Z'],
  ['05/03/2019, 08.30', 'month', '2019-05-03T00:30:00.000Z'],
  ['03/05/2019 08:30 WIB', 'day', '2019-05-03T01:30:00.000Z'],
  ['03/05/2019 08:30', undefined, undefined],
  ['31/02/2019', 'day', undefined],
  ['2019-02-31', undefined, undefined],
  ['2019-05-03T25:00', undefined, undefined],
  ['3 Mei 2019', undefined, undefined],
  ['May 3, 2019 08:00', undefined, undefined],
  ['', undefined, undefined],
])('%s with the %s first is %s', (written, first, time) => {
  const read = writtenTime(written, { zone: 'Asia/Makassar', ...(first && { first }) })
  expect(read?.toISOString()).toBe(time)
})
