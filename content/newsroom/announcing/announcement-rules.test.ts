import { describe, expect, it } from 'vitest'
import { outcomeOf } from './announcement-answer.ts'
import {
  feedsOf,
  INDEXNOW_KEY,
  indexNowSubmissions,
  newIndexNowKey,
  websubPing,
} from './announcement-request.ts'
import { nextTry } from './announcement-retry.ts'

const NOW = new Date('2026-03-07T00:00:00Z')
const SITE = { url: 'https://warta.example' }
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

describe('outcomeOf', () => {
  it.each([200, 202, 204])('%i is sent', (status) => {
    expect(outcomeOf(status, null, NOW)).toEqual({ kind: 'sent' })
  })

  it.each([
    [408, false],
    [425, false],
    [429, true],
    [500, false],
    [503, true],
  ])('%i is tried later; the receiver is away: %s', (status, away) => {
    expect(outcomeOf(status, null, NOW)).toEqual({
      kind: 'later',
      reason: `Penerima menjawab ${status}.`,
      away,
    })
  })

  it.each([301, 307, 400, 403, 404, 422])('%i is refused with its reason', (status) => {
    expect(outcomeOf(status, '60', NOW)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(`(${status})`),
    })
  })

  it.each([
    ['120', inSeconds(120)],
    [inSeconds(90).toUTCString(), inSeconds(90)],
    ['99999999999', inSeconds(86_400)],
    ['0', undefined],
    ['besok', undefined],
  ])('waits as long as Retry-After %j says', (header, notBefore) => {
    const outcome = outcomeOf(429, header, NOW)
    expect('notBefore' in outcome ? outcome.notBefore : undefined).toEqual(notBefore)
  })
})

describe('nextTry', () => {
  it.each([
    [1, 0, 5],
    [2, 0, 10],
    [5, 0.5, 120],
    [60, 0, 10_800],
  ])('after %i tries with chance %d, waits %d seconds', (tries, chance, seconds) => {
    expect(nextTry({ tries, since: NOW }, NOW, chance)).toEqual(inSeconds(seconds))
  })

  it('is never before the time the receiver named', () => {
    expect(nextTry({ tries: 1, since: NOW, notBefore: inSeconds(600) }, NOW, 0)).toEqual(
      inSeconds(600),
    )
  })

  it('is undefined after three days', () => {
    expect(nextTry({ tries: 30, since: NOW }, inSeconds(3 * 86_400), 0)).toBeUndefined()
  })
})

it('feedsOf returns the feeds of every page, each once', () => {
  expect(feedsOf(SITE, ['/', '/topik/air', '/'])).toEqual([
    'https://warta.example/rss.xml',
    'https://warta.example/atom.xml',
    'https://warta.example/feed.json',
    'https://warta.example/topik/air/rss.xml',
    'https://warta.example/topik/air/atom.xml',
    'https://warta.example/topik/air/feed.json',
  ])
})

it('a WebSub ping is a form with mode and feed', () => {
  const { url, body } = websubPing('https://hub.example/', 'https://warta.example/rss.xml?a=1&b=2')
  expect(url).toBe('https://hub.example/')
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    'hub.mode': 'publish',
    'hub.url': 'https://warta.example/rss.xml?a=1&b=2',
  })
})

describe('indexNowSubmissions', () => {
  const to = { endpoint: 'https://index.example/indexnow', key: 'kunci-kami' }

  it('contain the host, the key, its location and every address once', () => {
    const [one, ...more] = indexNowSubmissions(to, SITE, ['/daerah/a', '/daerah/b', '/daerah/a'])
    expect(more).toEqual([])
    expect(JSON.parse(one?.body ?? '')).toEqual({
      host: 'warta.example',
      key: 'kunci-kami',
      keyLocation: 'https://warta.example/kunci-kami.txt',
      urlList: ['https://warta.example/daerah/a', 'https://warta.example/daerah/b'],
    })
  })

  it('hold ten thousand addresses each; there are none without addresses', () => {
    const paths = Array.from({ length: 10_001 }, (_, number) => `/daerah/${number}`)
    const sizes = indexNowSubmissions(to, SITE, paths).map(
      ({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList.length,
    )
    expect(sizes).toEqual([10_000, 1])
    expect(indexNowSubmissions(to, SITE, [])).toEqual([])
  })
})

it('a new key has the format of IndexNow and differs each time', () => {
  expect(newIndexNowKey()).toMatch(INDEXNOW_KEY)
  expect(newIndexNowKey()).not.toBe(newIndexNowKey())
})
