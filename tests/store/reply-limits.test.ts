/**
 * How often the right-of-reply form may be sent, on either database.
 * @module
 */
import { describe, expect, it } from 'vitest'
import { formToken } from '#content/model/press/reply-token.ts'
import { openStore } from './open-store.ts'

const open = openStore()
const MINUTE = 60_000

/** Sends an unfinished form from `client`; the ticket of an earlier one replaces that. */
async function send(client: string, now: Date, ticket = '') {
  const { receiveReply } = await import('#content/newsroom/story/press/receive-reply.ts')
  const { secret } = await import('#content/base/settings/environment.ts')
  const kunci = formToken(new Date(now.getTime() - MINUTE), secret())
  return receiveReply(open().payload, {
    sent: new URLSearchParams({ kunci, ...(ticket && { tiket: ticket }) }),
    client,
    siteUrl: 'https://warta.example',
    now,
  })
}

describe('the right-of-reply form', () => {
  it('is open to everybody else, however many networks send', async () => {
    const now = new Date()
    const networks = Array.from({ length: 130 }, (_, index) => `203.0.${index}.1`)
    for (const network of networks) expect(await send(network, now)).toHaveProperty('ticket')
  })

  it('slows down a network that sends many, also when each replaces the one before', async () => {
    const now = new Date()
    let ticket = ''
    for (let turn = 0; turn < 6; turn += 1) {
      const outcome = await send('2001:db8::1', now, ticket)
      ticket = 'ticket' in outcome ? outcome.ticket : ''
      expect(ticket).not.toBe('')
    }
    expect(await send('2001:db8::2', now, ticket)).toEqual({ failure: 'batas' })
    expect(await send('2001:db8:0:1::1', now)).toHaveProperty('ticket')
    const later = new Date(now.getTime() + 11 * MINUTE)
    expect(await send('2001:db8::1', later, ticket)).toHaveProperty('ticket')
    expect(await send('2001:db8::1', new Date(later.getTime() + 9 * MINUTE))).toEqual({
      failure: 'batas',
    })
  })
})
