import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { outerField } from './outer-request.ts'
import { readerNetwork } from './reader-network.ts'

const UNTRUSTED = { trustProxy: false, visitors: 'readers' } as const

function from(peer: string, forwarded?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

it.each([
  ['203.0.113.7', undefined, '203.0.113'],
  ['::ffff:203.0.113.7', undefined, '203.0.113'],
  ['2001:db8:1:2::7', undefined, '2001:db8:1'],
  ['2001:db8::7', undefined, '2001:db8'],
  ['10.0.0.1', '198.51.100.9, 203.0.113.7', '203.0.113'],
  ['203.0.113.7', '', '203.0.113'],
])('the network of %s with X-Forwarded-For %s is %s', (peer, forwarded, network) => {
  expect(readerNetwork(from(peer, forwarded), { trustProxy: true, visitors: 'readers' })).toBe(
    network,
  )
})

it('of a reader who names another address is that of the connection', () => {
  expect(readerNetwork(from('203.0.113.7', '198.51.100.9'), UNTRUSTED)).toBe('203.0.113')
})

it('is what an outer edge says', () => {
  const request = from('127.0.0.1', '203.0.113.7')
  const [name, value] = outerField({ network: '2001:db8:1', isBehind: true })
  request.headers[name.toLowerCase()] = value
  expect(readerNetwork(request, { trustProxy: true, visitors: 'edges' })).toBe('2001:db8:1')
  expect(readerNetwork(request, UNTRUSTED)).toBe('127.0.0')
})
