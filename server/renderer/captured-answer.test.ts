import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type CapturedAnswer, captureAnswer } from './captured-answer.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** What was captured of the answer that `write` made, and what the client received after `change`. */
async function answered(
  write: (response: ServerResponse) => void | Promise<void>,
  change: (captured: CapturedAnswer) => CapturedAnswer = (captured) => captured,
): Promise<{ captured: CapturedAnswer; received: Response }> {
  const capturing = Promise.withResolvers<CapturedAnswer>()
  const server = createServer((_request, response) => {
    captureAnswer(response, async (held) => write(held)).then(({ captured, send }) => {
      capturing.resolve(captured)
      send(change(captured))
    }, capturing.reject)
  }).listen(0, '127.0.0.1')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const receiving = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  // If the writer fails nothing is sent; the waiting client is disconnected at the end of the test.
  receiving.catch(() => undefined)
  return { captured: await capturing.promise, received: await receiving }
}

describe('captureAnswer', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['at once', (response) => response.end('Isi—')],
    [
      'in parts',
      (response) => {
        response.write('Is')
        response.write(Buffer.from('i—'))
        response.end()
      },
    ],
    [
      'in another encoding',
      (response) => {
        response.write(Buffer.from('Isi').toString('hex'), 'hex')
        response.end('4oCU', 'base64')
      },
    ],
    ['as bytes', (response) => response.end(new TextEncoder().encode('Isi—'))],
  ])('captures a body written %s', async (_how, write) => {
    const { captured, received } = await answered(write)
    expect(captured.body.toString()).toBe('Isi—')
    expect(await received.text()).toBe('Isi—')
    expect(received.headers.get('content-length')).toBe('6')
  })

  it.each<[string, (response: ServerResponse) => void]>([
    [
      'one by one',
      (response) => {
        response.statusCode = 404
        response.setHeader('X-Asal', 'dapur')
      },
    ],
    ['with the head', (response) => response.writeHead(404, { 'X-Asal': 'dapur' })],
    ['with a reason', (response) => response.writeHead(404, 'Tidak Ada', { 'X-Asal': 'dapur' })],
  ])('captures status and headers set %s', async (_how, write) => {
    const { captured } = await answered((response) => {
      write(response)
      response.end()
    })
    expect(captured).toMatchObject({ status: 404, headers: { 'x-asal': 'dapur' } })
  })

  it('sends the replacement without the captured headers', async () => {
    const { received } = await answered(
      (response) => {
        response.setHeader('X-Asal', 'dapur')
        response.end('mentah')
      },
      () => ({ status: 410, headers: { 'x-baru': 'meja' }, body: Buffer.from('matang') }),
    )
    expect(received.status).toBe(410)
    expect(received.headers.get('x-asal')).toBeNull()
    expect(received.headers.get('x-baru')).toBe('meja')
    expect(await received.text()).toBe('matang')
  })

  it('calls the writer’s callbacks', async () => {
    const taken: string[] = []
    await answered((response) => {
      response.flushHeaders()
      response.write('a', () => {
        taken.push('write')
        response.end(() => taken.push('end'))
      })
    })
    expect(taken).toEqual(['write', 'end'])
  })

  it('rejects with the writer’s error', async () => {
    const failing = answered(async () => {
      throw new Error('Dapur terbakar.')
    })
    await expect(failing).rejects.toThrow('Dapur terbakar.')
  })
})
