import { describe, expect, it } from 'vitest'
import { readWire } from '#content/intake/wire-reading.ts'
import { sentEnd } from './sent-end.ts'

describe('an end of rights', () => {
  it.each([
    [undefined, undefined, undefined],
    [' ', undefined, undefined],
    ['2026-05-12T10:15:00+07:00', '2026-05-12T03:15:00.000Z', undefined],
    ['2026-05-12T10:15:00', '2026-05-11T17:00:00.000Z', 'tanpa zona waktu'],
    ['2026-05-12', '2026-05-11T17:00:00.000Z', 'tanpa zona waktu'],
    ['20260512', '2026-05-11T17:00:00.000Z', 'tanpa zona waktu'],
    ['2026-02-31', undefined, 'tidak terbaca'],
    ['until the end of May', undefined, 'tidak terbaca'],
  ])('written as %o ends at %o', (written, time, remark) => {
    const end = sentEnd(written)
    expect(end.expires?.toISOString()).toBe(time)
    expect(end.remark).toEqual(remark && expect.stringContaining(remark))
  })
})

const ninjs = JSON.stringify({
  uri: 'urn:kb:1',
  headline: 'Kapal',
  body_text: 'Kapal itu singgah pagi ini di dermaga lama.',
  associations: {
    main: {
      type: 'picture',
      uri: 'urn:kb:2',
      expires: '2026-05-12T10:15:00',
      description_text: 'Kapal',
      renditions: { full: { href: 'https://contoh.id/a.jpg' } },
    },
  },
})

const newsml = `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:kb:3" version="1">
  <rightsInfo><timeValidTo>2026-05-12T10:15:00</timeValidTo></rightsInfo>
  <itemMeta><itemClass qcode="ninat:picture"/><pubStatus qcode="stat:usable"/></itemMeta>
  <contentMeta><headline>Kapal</headline></contentMeta>
  <contentSet><remoteContent href="a.jpg" contenttype="image/jpeg"/></contentSet>
</newsItem>`

it.each([
  ['ninjs', ninjs],
  ['NewsML-G2', newsml],
])('a picture of %s keeps an end without a zone, and says so once', (_, copy) => {
  const [piece] = readWire(Buffer.from(copy))
  expect(piece?.reading.story.photo?.rights?.until).toBe('2026-05-11T17:00:00.000Z')
  const told = piece?.reading.warnings.filter(({ message }) => message.includes('Batas pemakaian'))
  expect(told).toHaveLength(1)
})
