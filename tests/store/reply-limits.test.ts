/**
 * How often the right-of-reply form may be sent, and what its sender gets, on either database.
 * @module
 */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { formToken } from '#content/model/press/form-token.ts'
import { openStore } from './open-store.ts'

beforeAll(() => {
  process.env.MAIL_URL = 'smtp://127.0.0.1:1'
})
const open = openStore()
const MINUTE = 60_000

/** Sends an unfinished form from `client`; the ticket of an earlier one replaces that. */
async function send(client: string, now: Date, ticket = '', fields: Record<string, string> = {}) {
  const { receiveReply } = await import('#content/newsroom/story/press/receive-reply.ts')
  const { secret } = await import('#content/base/settings/environment.ts')
  const kunci = formToken(new Date(now.getTime() - MINUTE), secret())
  return receiveReply(open().payload, {
    sent: new URLSearchParams({ kunci, ...fields, ...(ticket && { tiket: ticket }) }),
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
      ticket = outcome.ticket ?? ''
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

  it('keeps what was written in a form that it refuses', async () => {
    const now = new Date()
    for (let turn = 0; turn < 6; turn += 1) await send('198.51.100.7', now)
    const jawaban = 'Kami tidak pernah dihubungi tentang berita itu.'
    const { ticket, failure } = await send('198.51.100.7', now, '', { jawaban })
    expect(failure).toBe('batas')
    const { docs } = await open().payload.find({
      collection: 'reply-requests',
      where: { ticket: { equals: ticket } },
    })
    expect(docs[0]).toMatchObject({ state: 'unfinished', fields: { statement: jawaban } })
  })
})

it('mails where to follow a request, and nothing that was written', async () => {
  const { payload, take } = open()
  const mailed = vi.spyOn(payload, 'sendEmail').mockResolvedValue(undefined)
  await take({ headline: 'Pasar Contoh Dibuka Lagi' })
  const fields = {
    berita: '/news/pasar-contoh-dibuka-lagi',
    nama: 'Dinas Contoh',
    surel: 'humas@dinas.example',
    hubungan: 'institution',
    jawaban: 'Pasar itu tidak pernah ditutup, dan kami tidak dihubungi.',
  }
  const { ticket, failure } = await send('198.51.100.9', new Date(), '', fields)
  expect(failure).toBeUndefined()
  await vi.waitFor(() => expect(mailed).toHaveBeenCalledOnce())
  const [mail] = mailed.mock.calls[0] ?? []
  expect(mail).toMatchObject({
    to: 'humas@dinas.example',
    subject: expect.stringContaining(`tiket ${ticket}`),
    text: expect.stringContaining(`/hak-jawab/${ticket}\n`),
  })
  expect(JSON.stringify(mail)).not.toMatch(/Pasar|Dinas Contoh/)
})
