import { describe, expect, it } from 'vitest'
import { DEVICE_LIFETIME, deviceMark, deviceOf } from './device-mark.ts'

const now = new Date('2026-03-07T06:00:00Z')
const account = { id: 7, salt: 'garam' }
const mark = deviceMark('rahasia', account, now)
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

describe('the mark of a device', () => {
  it('names the device for half a year', () => {
    const id = deviceOf('rahasia', mark, account, now)
    expect(id).toMatch(/^[\w-]{16}$/)
    expect(deviceOf('rahasia', mark, account, later(DEVICE_LIFETIME - 1))).toBe(id)
    expect(deviceOf('rahasia', mark, account, later(DEVICE_LIFETIME))).toBeUndefined()
    expect(deviceOf('rahasia', deviceMark('rahasia', account, now), account, now)).not.toBe(id)
  })

  it.each([
    ['another installation', 'lain', mark, account],
    ['another account', 'rahasia', mark, { ...account, id: 8 }],
    ['an earlier password', 'rahasia', mark, { ...account, salt: 'baru' }],
    ['a later time', 'rahasia', mark.replace(/^\w+/, 'zzzzzzzzz'), account],
    ['nobody', 'rahasia', '', account],
  ])('is worthless for %s', (_whom, secret, given, whose) => {
    expect(deviceOf(secret, given, whose, now)).toBeUndefined()
  })
})
