/**
 * How often the right-of-reply form may be sent, and what its sender gets, on either database.
 * @module
 */
import type { Where } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { formToken } from '#content/model/press/form-token.ts'
import { runStatement, sql } from '#content/store/statements.ts'
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

const unfinished = async (more: Where = {}) => {
  const { docs } = await open().payload.find({
    collection: 'reply-requests',
    where: { and: [{ state: { equals: 'unfinished' } }, more] },
    pagination: false,
  })
  return docs
}
const formAt = async (ticket: string | undefined) =>
  (await unfinished({ ticket: { equals: ticket } }))[0]

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
    expect(await formAt(ticket)).toMatchObject({ fields: { statement: jawaban } })
  })

  it('keeps the last form alone of those that a network sends over the limit', async () => {
    const now = new Date()
    const before = (await unfinished()).length
    const { ticket: neighbour } = await send('198.51.100.20', now, '', { jawaban: 'Tetangga.' })
    for (let turn = 0; turn < 30; turn += 1) {
      await send('198.51.100.20', now, '', { jawaban: `Kiriman ${turn}.` })
    }
    expect(await unfinished()).toHaveLength(before + 7)
    expect(await formAt(neighbour)).toMatchObject({ fields: { statement: 'Tetangga.' } })
    const { ticket, failure } = await send('198.51.100.21', now, '', { jawaban: 'Pembaca lain.' })
    expect(failure).toBeUndefined()
    expect(await formAt(ticket)).toMatchObject({ fields: { statement: 'Pembaca lain.' } })
  })

  it('makes room for a new form by deleting the oldest', async () => {
    const { payload } = open()
    const now = new Date()
    const at = sql.raw(`'${new Date(now.getTime() - 60 * MINUTE).toISOString()}'`)
    await runStatement(
      payload,
      sql`insert into reply_requests (ticket, state, received_at)
        with recursive rows(number) as (select 1 union all select number + 1 from rows where number < 1000)
        select 'lama' || number, 'unfinished', ${at} from rows`,
    )
    const { ticket } = await send('198.51.100.30', now, '', { jawaban: 'Kami dirugikan.' })
    expect(await formAt(ticket)).toMatchObject({ fields: { statement: 'Kami dirugikan.' } })
    const kept = await unfinished()
    expect(kept).toHaveLength(1000)
    expect(kept.filter((form) => form.ticket.startsWith('lama')).length).toBeLessThan(1000)
    await payload.delete({ collection: 'reply-requests', where: { ticket: { like: 'lama' } } })
  })

  it('forgets a form only once its successor is stored', async () => {
    const now = new Date()
    const { ticket } = await send('198.51.100.40', now, '', { jawaban: 'Kami dirugikan.' })
    const create = vi.spyOn(open().payload, 'create').mockRejectedValueOnce(new Error('disk full'))
    await expect(send('198.51.100.40', now, ticket, { jawaban: 'Kami rugi.' })).rejects.toThrow()
    create.mockRestore()
    expect(await formAt(ticket)).toMatchObject({ fields: { statement: 'Kami dirugikan.' } })
    const next = await send('198.51.100.40', now, ticket, { jawaban: 'Kami rugi.' })
    expect(await formAt(ticket)).toBeUndefined()
    expect(await formAt(next.ticket)).toMatchObject({ fields: { statement: 'Kami rugi.' } })
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
