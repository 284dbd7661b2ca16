import { describe, expect, it } from 'vitest'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import type { RobotsObservation } from '#content/audit/read/observation.ts'
import { spread } from '#content/audit/site-audit.ts'
import { judge } from './rule.ts'
import { nonsenseRules, robotsRules } from './site-rules.ts'

const robots = (change: Partial<RobotsObservation> = {}): RobotsObservation => ({
  address: 'https://warta.example/robots.txt',
  status: 200,
  contentType: 'text/plain; charset=utf-8',
  bytes: 60,
  text: 'User-agent: *\nAllow: /\nSitemap: https://warta.example/sitemap.xml\n',
  ...change,
})

const found = (observed: RobotsObservation) =>
  judge(robotsRules, observed).map(({ level, rule }) => `${level} ${rule}`)

describe('robots.txt', () => {
  it.each<[string, RobotsObservation, string[]]>([
    ['is valid', robots(), []],
    ['is missing', robots({ status: 404, text: '' }), ['advice robots-sitemap']],
    [
      'fails',
      robots({ status: 503, text: '' }),
      ['refused robots-answer', 'advice robots-sitemap'],
    ],
    [
      'is rate limited',
      robots({ status: 429, text: '' }),
      ['refused robots-answer', 'advice robots-sitemap'],
    ],
    [
      'is unreachable',
      robots({ failure: new FetchFailure('refused', 'https://warta.example/robots.txt') }),
      ['refused robots-answer'],
    ],
    ['is too long', robots({ bytes: 512_001 }), ['cut robots-size']],
    ['has exactly the longest length', robots({ bytes: 512_000 }), []],
    ['lists no sitemap', robots({ text: 'User-agent: *\n' }), ['advice robots-sitemap']],
    [
      'lists a relative sitemap address',
      robots({ text: 'Sitemap: /sitemap.xml' }),
      ['cut robots-sitemap'],
    ],
    [
      'has the content type of a page',
      robots({ contentType: 'text/html' }),
      ['advice robots-type'],
    ],
  ])('that %s', (_, observed, expected) => {
    expect(found(observed)).toEqual(expected)
  })
})

describe('an address that does not exist', () => {
  it.each([
    [404, []],
    [410, []],
    [200, ['cut soft-404']],
    [302, ['cut soft-404']],
  ])('answered %d', (status, expected) => {
    const findings = judge(nonsenseRules, { address: 'https://warta.example/x', status })
    expect(findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(expected)
  })
})

describe('a sample', () => {
  it.each([
    [10, Number.POSITIVE_INFINITY, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [3, 5, [0, 1, 2]],
    [10, 4, [0, 2, 5, 7]],
    [10, 1, [0]],
  ])('of %d pages with a limit of %d is spread evenly', (count, limit, expected) => {
    expect(spread([...Array(count).keys()], limit)).toEqual(expected)
  })
})
