import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { aGate, anEdge, answerOf } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

/** Starts `count` readers one after the other; resolves when the edge knows all of them. */
async function aCrowd(fixture: Awaited<ReturnType<typeof anEdge>>, path: string, count: number) {
  const calls = Array.from({ length: count }, () => fixture.begin(path))
  const answers = calls.map(answerOf)
  await Promise.all(calls.map((call) => once(call, 'finish')))
  await expect.poll(() => fixture.edge.stats().connections).toBe(count)
  return { calls, answers }
}

describe('readers who want the same page at the same time', () => {
  it('share one request to the origin', async () => {
    const fixture = await anEdge()
    const gate = aGate()
    fixture.origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('satu')(request, response)
    })
    const { answers } = await aCrowd(fixture, '/a', 50)
    gate.open()
    const given = await Promise.all(answers)
    expect(new Set(given.map(({ text }) => text))).toEqual(new Set(['satu']))
    expect(given.filter(({ cache }) => cache.endsWith('stored; collapsed')).length).toBeGreaterThan(
      0,
    )
    expect(fixture.origin.requests).toHaveLength(1)
  })

  it('are served even if the first one leaves', async () => {
    const fixture = await anEdge()
    const gate = aGate()
    fixture.origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('satu')(request, response)
    })
    const owner = fixture.begin('/a')
    owner.on('error', () => {})
    await fixture.origin.arrived(1)
    const second = fixture.ask('/a')
    await expect.poll(() => fixture.edge.stats().connections).toBe(2)
    owner.destroy()
    await expect.poll(() => fixture.edge.stats().outcomes.gone).toBe(1)
    gate.open()
    expect((await second).text).toBe('satu')
    expect(fixture.origin.requests).toHaveLength(1)
  })

  it('each get their own private answer, and later ones do not wait for each other', async () => {
    const fixture = await anEdge()
    const gates = [aGate(), aGate(), aGate(), aGate(), aGate()]
    let count = 0
    fixture.origin.at('/a', async (request, response) => {
      const own = count
      count += 1
      await gates[own]?.opened
      aPage(`untuk ${own}`, { 'cache-control': 'private' })(request, response)
    })
    const { answers } = await aCrowd(fixture, '/a', 3)
    await fixture.origin.arrived(1)
    for (const gate of gates.slice(0, 3)) gate.open()
    const texts = (await Promise.all(answers)).map(({ text }) => text)
    expect(new Set(texts).size).toBe(3)
    const later = [fixture.ask('/a'), fixture.ask('/a')]
    await fixture.origin.arrived(5)
    for (const gate of gates) gate.open()
    await Promise.all(later)
  })

  it.each(['private', 'no-cache'])(
    'never get what was made with the cookies of a first reader who went away (%s)',
    async (field) => {
      const fixture = await anEdge()
      const gate = aGate()
      fixture.origin.at('/api/a', async (request, response) => {
        await gate.opened
        const body = `untuk ${request.headers.cookie}`
        aPage(body, { 'cache-control': field, etag: '"a"' })(request, response)
      })
      const as = (cookie: string) => ({ headers: { cookie } })
      const first = fixture.begin('/api/a', as('tema=gelap'))
      first.on('error', () => {})
      await fixture.origin.arrived(1)
      const second = fixture.ask('/api/a', as('tema=terang'))
      await expect.poll(() => fixture.edge.stats().connections).toBe(2)
      first.destroy()
      await expect.poll(() => fixture.edge.stats().outcomes.gone).toBe(1)
      gate.open()
      expect((await second).text).toBe('untuk tema=terang')
    },
  )

  it('do not get a failure as a page', async () => {
    const fixture = await anEdge()
    const gate = aGate()
    fixture.origin.at('/a', async (request, response) => {
      await gate.opened
      aPage('rusak', {}, 500)(request, response)
    })
    const { answers } = await aCrowd(fixture, '/a', 5)
    gate.open()
    for (const { status, text } of await Promise.all(answers)) {
      expect(status).toBe(500)
      expect(text).toContain('Something went wrong')
    }
    fixture.origin.at('/a', aPage('utuh'))
    expect((await fixture.ask('/a')).text).toBe('utuh')
  })

  it('get their own page if they differ in what it varies by', async () => {
    const fixture = await anEdge()
    const gate = aGate()
    fixture.origin.at('/a', async (request, response) => {
      await gate.opened
      aPage(`${request.headers['accept-language']}`, { vary: 'accept-language' })(request, response)
    })
    const answers = ['id', 'en', 'id'].map((language) =>
      fixture.ask('/a', { headers: { 'accept-language': language } }),
    )
    await expect.poll(() => fixture.edge.stats().connections).toBe(3)
    gate.open()
    expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(['id', 'en', 'id'])
    expect(fixture.origin.requests).toHaveLength(2)
  })

  it('all get the whole of a page of unknown length that is too large to store', async () => {
    const fixture = await anEdge({ limits: { objectBytes: 1000 } })
    const body = 'x'.repeat(5000)
    fixture.origin.at('/a', (_, response) => {
      response.writeHead(200, { 'cache-control': 's-maxage=60' })
      response.write(body.slice(0, 3000))
      response.end(body.slice(3000))
    })
    const answers = await Promise.all([fixture.ask('/a'), fixture.ask('/a'), fixture.ask('/a')])
    for (const { text } of answers) expect(text).toBe(body)
    expect(fixture.edge.stats().entries).toBe(0)
  })

  it('leave no request running at the origin once all have left an unstored answer', async () => {
    const fixture = await anEdge()
    const closed = Promise.withResolvers<void>()
    fixture.origin.at('/a', (_, response) => {
      response.once('close', () => closed.resolve())
      response.writeHead(200, { 'cache-control': 'private' })
      response.write('awal')
    })
    const call = fixture.begin('/a')
    call.on('error', () => {})
    await once(call, 'response')
    call.destroy()
    await closed.promise
  })
})
