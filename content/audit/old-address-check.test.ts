import { expect, it } from 'vitest'
import { arrives, checkOldAddress, patientAsk } from './old-address-check.ts'

const SITE = 'https://warta.example'
const answers: Record<string, [number, string?]> = {
  '/news/a': [200],
  '/2019/a': [301, '/news/a'],
  '/2019/b': [301, '/2019/a'],
  '/2019/c': [302, '/news/a'],
  '/2019/d': [301, '/'],
  '/2019/e': [410],
  '/2019/f': [301, '/2019/e'],
  '/2019/g': [301, 'https://lain.example/'],
  '/2019/h': [301, '/hilang'],
  '/?p=1': [308, '/news/a'],
}
const ask = async (url: string) => {
  const { pathname, search, origin } = new URL(url)
  expect(origin).toBe(SITE)
  if (pathname === '/mati') throw new Error('No answer.')
  const [status, location] = answers[pathname + search] ?? [404]
  return { status, location }
}

it.each([
  ['https://lama.example/news/a', 'direct', true],
  ['/2019/a', 'moved', true],
  ['https://lama.example/?p=1', 'moved', true],
  ['/2019/b', 'chain', false],
  ['/2019/c', 'temporary', false],
  ['/2019/d', 'front page', false],
  ['/2019/e', 'gone', true],
  ['/2019/f', 'gone', true],
  ['/2019/g', 'moved', true],
  ['/2019/h', 'missing', false],
  ['/hilang', 'missing', false],
  ['/mati', 'failed', false],
])('%s is %s', async (address, arrival, isGood) => {
  const checked = await checkOldAddress(address, SITE, ask)
  expect(checked).toMatchObject({ address, arrival })
  expect(arrives(checked)).toBe(isGood)
})

it('asks again where the portal has too much to do, and not for ever', async () => {
  const busy = (times: number) => {
    const pauses: number[] = []
    const answer = async () => {
      const status = pauses.length < times ? 503 : 200
      return { status, location: undefined, ...(pauses.length > 0 && { retryAfter: 60 }) }
    }
    const patient = patientAsk(answer, async (seconds) => pauses.push(seconds))
    return { patient, pauses }
  }
  const soon = busy(2)
  expect(await checkOldAddress('/a', SITE, soon.patient)).toMatchObject({ arrival: 'direct' })
  expect(soon.pauses).toEqual([1, 10])
  const never = busy(99)
  expect(await checkOldAddress('/a', SITE, never.patient)).toMatchObject({ arrival: 'failed' })
  expect(never.pauses).toHaveLength(5)
})
