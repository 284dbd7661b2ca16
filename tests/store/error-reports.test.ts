/**
 * A reader's report of a mistake at the desk: taken, answered, or settled by a correction, on either database.
 * @module
 */
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '#content/model/people/user.ts'
import type { ReportState } from '#content/model/press/error-report.ts'
import { formToken } from '#content/model/press/form-token.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { openStore } from './open-store.ts'

beforeAll(() => {
  process.env.MAIL_URL = 'smtp://127.0.0.1:1'
})
const open = openStore()
const MINUTE = 60_000
const FIELDS = {
  berita: '/news/jembatan-contoh-dibuka',
  keliru: 'Panjang jembatan itu 90 meter, bukan 900.',
}
let story: number
let followed: number

async function send(client: string, now: Date, fields: Record<string, string> = FIELDS) {
  const { receiveReport } = await import('#content/newsroom/story/press/receive-report.ts')
  const { secret } = await import('#content/base/settings/environment.ts')
  const kunci = formToken(new Date(now.getTime() - MINUTE), secret())
  const sent = new URLSearchParams({ kunci, ...fields })
  return receiveReport(open().payload, { sent, client, siteUrl: 'https://warta.example', now })
}

async function reportWith(ticket: string | undefined) {
  const { docs } = await open().payload.find({
    collection: 'error-reports',
    where: { ticket: { equals: ticket } },
    depth: 0,
  })
  const [found] = docs
  if (!found) throw new Error(`No report has the ticket ${ticket}.`)
  return found
}

async function anAccount(role: Role) {
  const data = { email: `${role}@contoh.example`, password: 'perahu biru menyapa gunung', role }
  return open().payload.create({ collection: 'users', data: { ...data, name: `Si ${role}` } })
}

async function take(id: number, data: { state: ReportState; answer?: string }) {
  const { payload } = open()
  const user = (await payload.find({ collection: 'users', limit: 1 })).docs[0]
  if (!user) throw new Error('There is an account.')
  const account = { ...user, collection: 'users' as const }
  return payload.update({ collection: 'error-reports', id, data, user: account })
}

const storyNow = () => open().payload.findByID({ collection: 'articles', id: story, depth: 0 })

/** Publishes a change of the story. */
async function change(data: Partial<StoredStory>) {
  const { payload } = open()
  const user = (await payload.find({ collection: 'users', limit: 1 })).docs[0]
  if (!user) throw new Error('There is an account.')
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const published = { ...data, _status: 'published' as const }
  return payload.update({ collection: 'articles', id: story, data: published, req })
}

beforeAll(async () => {
  await anAccount('editor')
  story = (await open().take({ headline: 'Jembatan Contoh Dibuka' })).id
  followed = (await open().take({ headline: 'Jembatan Contoh Direncanakan' })).id
})

describe('a report of a mistake', () => {
  it('needs what is wrong and where, and no name', async () => {
    const { ticket, failure } = await send('198.51.100.1', new Date())
    expect(failure).toBeUndefined()
    expect(await reportWith(ticket)).toMatchObject({
      state: 'received',
      article: story,
      error: FIELDS.keliru,
      name: null,
    })
  })

  it('is kept for its sender while a field is wrong or the story unknown', async () => {
    for (const fields of [
      { ...FIELDS, keliru: 'Salah' },
      { ...FIELDS, berita: '/news/tidak-ada' },
    ]) {
      const { ticket } = await send('198.51.100.2', new Date(), fields)
      expect(await reportWith(ticket)).toMatchObject({ state: 'unfinished', article: null })
    }
  })

  it('does not count among the forms for a right of reply', async () => {
    const now = new Date()
    for (let turn = 0; turn < 6; turn += 1) await send('198.51.100.3', now)
    expect(await send('198.51.100.3', now)).toMatchObject({ failure: 'batas' })
    const { receiveReply } = await import('#content/newsroom/story/press/receive-reply.ts')
    const { secret } = await import('#content/base/settings/environment.ts')
    const kunci = formToken(new Date(now.getTime() - MINUTE), secret())
    const reply = { sent: new URLSearchParams({ kunci, nama: 'Rani' }), client: '198.51.100.3' }
    const outcome = await receiveReply(open().payload, {
      ...reply,
      siteUrl: 'https://warta.example',
      now,
    })
    expect(outcome).not.toHaveProperty('failure')
  })

  it('is confirmed by mail, without what was written', async () => {
    const mailed = vi.spyOn(open().payload, 'sendEmail').mockResolvedValue(undefined)
    const surel = 'rani@contoh.example'
    const { ticket } = await send('198.51.100.4', new Date(), { ...FIELDS, nama: 'Rani', surel })
    await vi.waitFor(() => expect(mailed).toHaveBeenCalledOnce())
    const [mail] = mailed.mock.calls[0] ?? []
    expect(mail).toMatchObject({
      to: surel,
      text: expect.stringContaining(`/laporkan-kekeliruan/${ticket}\n`),
    })
    // The ticket is random, and may hold any digits.
    expect(JSON.stringify(mail).replaceAll(ticket ?? '', '')).not.toMatch(/Jembatan|900|Rani/)
  })

  it('is taken, then answered with words, and stays answered', async () => {
    const { ticket } = await send('198.51.100.5', new Date())
    const { id } = await reportWith(ticket)
    await take(id, { state: 'taken' })
    expect(await reportWith(ticket)).toMatchObject({
      state: 'taken',
      handledBy: expect.any(Number),
      closedAt: null,
    })
    await expect(take(id, { state: 'answered' })).rejects.toThrow()
    await take(id, { state: 'answered', answer: 'Panjangnya memang 900 meter.' })
    expect(await reportWith(ticket)).toMatchObject({
      state: 'answered',
      closedAt: expect.any(String),
    })
    await expect(take(id, { state: 'taken' })).rejects.toThrow()
  })

  it('is not called corrected by whoever reads it', async () => {
    const { id, ticket } = await reportWith((await send('198.51.100.7', new Date())).ticket)
    await expect(take(id, { state: 'corrected' })).rejects.toThrow()
    expect(await reportWith(ticket)).toMatchObject({ state: 'received', closedAt: null })
    const { ticket: kept } = await send('198.51.100.7', new Date(), { ...FIELDS, keliru: 'Salah' })
    const unfinished = await reportWith(kept)
    await expect(take(unfinished.id, { state: 'corrected' })).rejects.toThrow()
  })

  it('is offered the steps of the newsroom, in a shape that browsers get', async () => {
    const { payload } = open()
    const { flattenedFields } = payload.collections['error-reports'].config
    const field = flattenedFields.find(({ name }) => name === 'state')
    if (field?.type !== 'select' || !field.filterOptions) throw new Error('Steps are offered.')
    const data = { state: 'received' }
    const { options } = field
    const req = await createLocalReq({}, payload)
    const offered = field.filterOptions({ data, options, req, siblingData: data })
    expect(structuredClone(offered)).toEqual(['received', 'taken', 'answered', 'closed'])
  })

  it('is settled by a correction of its own story alone', async () => {
    const { take: bring } = open()
    const { id: other } = await bring({ headline: 'Pasar Contoh Dibuka' })
    const mine = await reportWith((await send('198.51.100.6', new Date())).ticket)
    const theirs = await reportWith(
      (await send('198.51.100.6', new Date(), { ...FIELDS, berita: '/news/pasar-contoh-dibuka' }))
        .ticket,
    )
    expect(theirs.article).toBe(other)
    await change({
      changeKind: 'correction',
      changeText: 'Panjang jembatan itu 90 meter.',
      changeReports: [mine.id, theirs.id],
    })
    expect(await reportWith(mine.ticket)).toMatchObject({
      state: 'corrected',
      handledBy: expect.any(Number),
      closedAt: expect.any(String),
    })
    expect(await reportWith(theirs.ticket)).toMatchObject({ state: 'received' })
  })
  it('is not settled by a change that leaves the story as it was', async () => {
    const { id, ticket } = await reportWith((await send('198.51.100.8', new Date())).ticket)
    await expect(change({ changeReports: [id] })).rejects.toThrow()
    expect(await reportWith(ticket)).toMatchObject({ state: 'received' })
    await change({ headline: 'Jembatan Contoh: Dibuka', changeReports: [id] })
    expect(await reportWith(ticket)).toMatchObject({ state: 'corrected' })
  })

  it.each<[string, () => Partial<StoredStory>]>([
    [
      'what is unverified',
      () => ({
        verification: { pending: true, what: 'Panjangnya.', dueAt: '2027-01-01T00:00:00Z' },
      }),
    ],
    [
      'another unverified part',
      () => ({ verification: { pending: true, what: 'Lebarnya.', dueAt: '2027-01-01T00:00:00Z' } }),
    ],
    ['that it is verified', () => ({ verification: { pending: false } })],
    ['what it follows up', () => ({ followUpOf: followed })],
    ['that it does not age', () => ({ evergreen: true })],
  ])('is settled by a change of %s', async (what, data) => {
    const { id, ticket } = await reportWith((await send(`client ${what}`, new Date())).ticket)
    await change({ ...data(), changeReports: [id] })
    expect(await reportWith(ticket)).toMatchObject({ state: 'corrected' })
  })

  it('is not settled by a new deadline, which only the newsroom sees', async () => {
    await change({ verification: { pending: true, what: 'Lebarnya.', dueAt: '2027-01-01' } })
    const { id } = await reportWith((await send('198.51.100.10', new Date())).ticket)
    const verification = { pending: true, what: 'Lebarnya.', dueAt: '2027-02-01' }
    await expect(change({ verification, changeReports: [id] })).rejects.toThrow()
  })

  it('undoes the change of the story if it cannot be settled', async () => {
    const { payload } = open()
    const first = await reportWith((await send('198.51.100.9', new Date())).ticket)
    const second = await reportWith((await send('198.51.100.9', new Date())).ticket)
    const answer = 'a'.repeat(1_001)
    await payload.db.updateOne({ collection: 'error-reports', id: second.id, data: { answer } })
    const { headline } = await storyNow()
    const settling = { headline: 'Jembatan Lain', changeReports: [first.id, second.id] }
    await expect(change(settling)).rejects.toThrow()
    expect(await storyNow()).toMatchObject({ headline })
    expect(await reportWith(first.ticket)).toMatchObject({ state: 'received' })
    expect(await reportWith(second.ticket)).toMatchObject({ state: 'received' })
  })
})
