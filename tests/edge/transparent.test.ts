/** What an edge before an origin of its own kind changes about that origin's answers: nothing that it need not. */
import { once } from 'node:events'
import type { InformationEvent } from 'node:http'
import { describe, expect, it } from 'vitest'
import { anEdge, answerOf } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

describe('the fields of an answer', () => {
  it.each([
    ['Foo', 'Foo'],
    ['Foo,  BAR', 'Foo, BAR'],
    ['accept-ENCODING, Foo', 'accept-ENCODING, Foo'],
  ])('keep the letters of Vary: %s', async (vary, shown) => {
    const { ask, origin } = await anEdge()
    origin.at('/a', aPage('satu', { vary }))
    expect((await ask('/a')).headers.vary).toBe(shown)
    const again = await ask('/a')
    expect(again.cache).toContain('hit')
    expect(again.headers.vary).toBe(shown)
  })
})

describe('interim answers', () => {
  it.each(['/a', '/api/a'])(
    'pass on the way to %s, and are no part of what is stored',
    async (path) => {
      const { ask, begin, origin } = await anEdge()
      origin.at(path, (request, response) => {
        response.writeProcessing()
        response.writeEarlyHints({ link: '</a.css>; rel=preload; as=style', 'x-hint': 'Satu' })
        aPage('satu')(request, response)
      })
      const call = begin(path)
      const interim: InformationEvent[] = []
      call.on('information', (event) => interim.push(event))
      const answer = await answerOf(call)
      expect(interim.map(({ statusCode }) => statusCode)).toEqual([102, 103])
      expect(interim[1]?.headers).toMatchObject({
        link: '</a.css>; rel=preload; as=style',
        'x-hint': 'Satu',
      })
      expect(answer).toMatchObject({ status: 200, text: 'satu' })
      const again = await ask(path)
      expect(again.cache).toContain('hit')
      for (const { headers } of [answer, again]) expect(headers['x-hint']).toBeUndefined()
    },
  )

  it('pass beside a request with a body, too', async () => {
    const { begin, origin } = await anEdge()
    origin.at('/api/a', (_, response) => {
      response.writeProcessing()
      response.end('diterima')
    })
    const call = begin('/api/a', { method: 'POST', body: 'isi' })
    const [[interim]] = await Promise.all([once(call, 'information'), answerOf(call)])
    expect(interim).toMatchObject({ statusCode: 102 })
  })

  it('are not sent to readers of HTTP/1.0', async () => {
    const { raw, origin } = await anEdge()
    origin.at('/a', (request, response) => {
      response.writeProcessing()
      aPage('satu')(request, response)
    })
    expect(await raw('GET /a HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
  })
})
