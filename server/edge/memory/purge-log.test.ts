import { describe, expect, it } from 'vitest'
import { PurgeLog } from './purge-log.ts'

describe('PurgeLog', () => {
  it('knows the purges since the start of the oldest current render', () => {
    const log = new PurgeLog()
    const first = log.begin()
    log.record(['a'])
    const second = log.begin()
    log.record(['b'])
    expect(log.lastPurge(['a'])).toBeGreaterThan(first)
    expect(log.lastPurge(['a'])).toBe(second)
    expect(log.lastPurge(['b', 'a'])).toBeGreaterThan(second)
    expect(log.lastPurge(['c'])).toBe(0)
  })

  it('forgets what no current render needs', () => {
    const log = new PurgeLog()
    const render = log.begin()
    log.record(['a'])
    log.end(render)
    expect(log.lastPurge(['a'])).toBe(0)
    log.record(['b'])
    expect(log.lastPurge(['b'])).toBe(0)
  })

  it('counts a purge of everything as one of every tag', () => {
    const log = new PurgeLog()
    const render = log.begin()
    log.recordAll()
    expect(log.lastPurge(['a'])).toBeGreaterThan(render)
  })

  it('counts very many tags as everything instead of growing without limit', () => {
    const log = new PurgeLog()
    const render = log.begin()
    log.record(Array.from({ length: 100_001 }, (_, index) => `article:${index}`))
    expect(log.lastPurge(['frontpage'])).toBeGreaterThan(render)
  })
})
