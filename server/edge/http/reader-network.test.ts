import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { readerNetwork } from './reader-network.ts'

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
  expect(readerNetwork(from(peer, forwarded), true)).toBe(network)
})

it('of a reader who names another address is that of the connection', () => {
  expect(readerNetwork(from('203.0.113.7', '198.51.100.9'), false)).toBe('203.0.113')
})
