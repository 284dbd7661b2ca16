/**
 * Mails to accounts, on either database: the link for a forgotten password and what the API tells of it, and what each
 * account asked to be told of.
 * @module
 */
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { handleEndpoints } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { NoticeSubject } from '#content/model/people/notice-subject.ts'
import { aPiece } from '#tests/factories/wire.ts'
import { openStore } from './open-store.ts'

const received: { to: string[]; message: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: async (stream, { envelope }, done) => {
    const message = await text(stream)
    received.push({ to: envelope.rcptTo.map(({ address }) => address), message })
    done()
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  process.env.MAIL_URL = `smtp://127.0.0.1:${port}`
  process.env.SITE_URL = 'https://warta.example'
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const open = openStore()
const EMAIL = 'lupa@contoh.id'
const OLD = 'perahu biru menyapa gunung'
const NEW = 'sungai tenang membawa perahu'

/** Sends a request to the API. */
async function ask(
  path: string,
  data: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown>; cookies: string[] }> {
  const { default: config } = await import('#content/newsroom/newsroom-config.ts')
  const answer = await handleEndpoints({
    config,
    path,
    request: new Request(`https://warta.example${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(data),
    }),
  })
  const body = (await answer.json()) as Record<string, unknown>
  return { status: answer.status, body, cookies: answer.headers.getSetCookie() }
}

const from = (address: string) => ({ 'x-forwarded-for': address })
const askForLink = (email: string, headers: Record<string, string>) =>
  ask('/api/users/forgot-password', { email }, headers)
const setPassword = (token: string, password: string) =>
  ask('/api/users/reset-password', { token, password })
const signIn = (password: string) => ask('/api/users/login', { email: EMAIL, password })

/** The text of the next mail, and the token in it. */
async function nextMail(): Promise<{ to: string[]; text: string; token: string }> {
  const mail = await vi.waitUntil(() => received.shift(), { timeout: 20_000 })
  const decoded = mail.message.replace(/=\r\n/g, '').replace(/\r\n/g, '\n')
  const [, token = ''] = /https:\/\/warta\.example\/admin\/reset\/(\w+)/.exec(decoded) ?? []
  return { to: mail.to, text: decoded, token }
}

it('an invitation makes an account whose password comes with a link, for administrators only', async () => {
  const accountOf = async (email: string, role: 'admin' | 'editor') => {
    await open().payload.create({ collection: 'users', data: { email, password: OLD, role } })
    const { cookies } = await ask('/api/users/login', { email, password: OLD })
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
    return { cookie, origin: 'https://warta.example' }
  }
  const admin = await accountOf('pengundang@contoh.id', 'admin')
  const person = { email: 'Undangan@contoh.id', name: 'Rani Wulandari', role: 'reporter' }
  const editor = await accountOf('bukan-pengundang@contoh.id', 'editor')
  expect((await ask('/api/users/invite', person, editor)).status).toBe(403)
  const bad = { ...person, email: 'tanpa alamat' }
  expect((await ask('/api/users/invite', bad, admin)).status).toBe(400)
  const { status, body } = await ask('/api/users/invite', person, admin)
  expect(status).toBe(200)
  const { to, text: mail, token } = await nextMail()
  expect(to).toEqual(['undangan@contoh.id'])
  expect(mail).toContain('dalam 7 hari')
  expect(body).toEqual({ isMailed: true, link: `https://warta.example/admin/reset/${token}` })
  expect((await ask('/api/users/invite', person, admin)).status).toBe(409)
  // Whoever asks for a new password while the invitation waits does not end it.
  await askForLink(person.email, from('203.0.113.7'))
  const reminder = await nextMail()
  expect(reminder).toMatchObject({ to: ['undangan@contoh.id'], token })
  expect(reminder.text).toContain('masih berlaku')
  expect((await setPassword(token, NEW)).status).toBe(200)
  expect((await setPassword(token, OLD)).status).toBe(403)
  const signedIn = await ask('/api/users/login', { email: person.email, password: NEW })
  expect(signedIn.body.user).toMatchObject({ name: 'Rani Wulandari', role: 'reporter' })
})

describe('a forgotten password', () => {
  beforeAll(async () => {
    await open().payload.create({
      collection: 'users',
      data: { email: EMAIL, password: OLD, role: 'reporter' },
    })
  })

  it('is replaced with a link that comes by mail, once, and signs everybody out', async () => {
    const { payload } = open()
    const signedIn = await signIn(OLD)
    expect(signedIn.status).toBe(200)
    // Over HTTPS no other host and no unencrypted page can plant the session.
    const ofHost = (name: string) =>
      expect.stringMatching(
        new RegExp(`^__Host-warta-${name}=(?=.*; HttpOnly)(?=.*; Secure)(?=.*Path=/(;|$))`, 'i'),
      )
    expect(signedIn.cookies.sort()).toEqual([ofHost('device-\\d+'), ofHost('token')])
    expect((await askForLink(` ${EMAIL.toUpperCase()}`, from('203.0.113.1'))).status).toBe(200)
    const { to, text: mail, token } = await nextMail()
    expect(to).toEqual([EMAIL])
    expect(mail).toMatch(/^From: redaksi@warta\.example$/m)
    expect(mail).toContain('dalam satu jam')
    const stored = await payload.db.findOne<{ id: number; resetPasswordToken: string }>({
      collection: 'users',
      where: { email: { equals: EMAIL } },
    })
    expect(stored?.resetPasswordToken).toMatch(/^[0-9a-f]{64}$/)
    expect((await setPassword(String(stored?.resetPasswordToken), NEW)).status).toBe(403)
    expect((await setPassword(token, 'pendek')).status).toBe(400)
    const { status, body, cookies } = await setPassword(token, NEW)
    expect({ status, keys: Object.keys(body) }).toEqual({ status: 200, keys: ['message'] })
    expect(cookies.filter((cookie) => cookie.includes('-token='))).toEqual([])
    const account = await payload.findByID({ collection: 'users', id: stored?.id ?? 0 })
    expect(account.sessions).toEqual([])
    expect((await setPassword(token, OLD)).status).toBe(403)
    expect([(await signIn(OLD)).status, (await signIn(NEW)).status]).toEqual([401, 200])
    const { docs } = await payload.find({
      collection: 'account-log',
      where: { account: { equals: stored?.id } },
      sort: 'id',
    })
    expect(docs.map(({ event }) => event)).toEqual([
      'created',
      'signed-in',
      'recovery-asked',
      'password',
      'failed',
      'signed-in',
    ])
  })

  it('has a link that is valid for an hour', async () => {
    await askForLink(EMAIL, from('203.0.113.1'))
    const { token } = await nextMail()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
    try {
      expect((await setPassword(token, OLD)).status).toBe(403)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    ['address', { email: 'lain@contoh.id' }],
    ['password', { password: OLD }],
  ])('has a link that a new %s makes worthless', async (what, data) => {
    const { payload } = open()
    const email = `tautan-${what}@contoh.id`
    const account = { email, password: NEW, role: 'reporter' } as const
    const { id } = await payload.create({ collection: 'users', data: account })
    await askForLink(email, from('203.0.113.2'))
    const { token } = await nextMail()
    await payload.update({ collection: 'users', id, data: { name: 'Nama Baru' } })
    await payload.update({ collection: 'users', id, data })
    expect((await setPassword(token, 'gunung ungu menatap perahu')).status).toBe(403)
  })

  it('is written about in English if the desk is read in English', async () => {
    await askForLink(EMAIL, { ...from('203.0.113.1'), 'accept-language': 'en' })
    expect((await nextMail()).text).toContain('Open this link within an hour')
  })

  it('is answered alike for every address, and slows down from one network', async () => {
    const known = await askForLink(EMAIL, from('203.0.113.9'))
    await nextMail()
    const unknown = await askForLink('tidak.ada@contoh.id', from('203.0.113.9'))
    expect(unknown).toEqual(known)
    const more = await Promise.all(
      Array.from({ length: 5 }, () => askForLink('tidak.ada@contoh.id', from('203.0.113.9'))),
    )
    expect(more.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429])
    expect(received).toEqual([])
  })
})

describe('what happens at the desk', () => {
  const account = async (
    email: string,
    name: string,
    data: object,
    mailAbout: NoticeSubject[],
  ) => ({
    ...(await open().payload.create({
      collection: 'users',
      data: { email, name, password: NEW, role: 'reporter', mailAbout, ...data },
    })),
    collection: 'users' as const,
  })

  it('is mailed to whom it concerns and who wants to know, after the mail server was away, too', async () => {
    const { payload, news } = open()
    const { createLocalReq } = await import('payload')
    const { takeStep } = await import('#content/newsroom/story/workflow/step-taking.ts')
    const { sendNotices } = await import('#content/newsroom/people/notices/notice-sending.ts')
    const { docs: sections } = await payload.find({
      collection: 'sections',
      where: { id: { not_equals: news } },
    })
    const elsewhere = { role: 'editor', sections: [sections[0]?.id] }
    const writer = await account('rani@contoh.id', 'Rani', {}, ['returned', 'assigned'])
    const editor = await account('maya@contoh.id', 'Maya', { role: 'editor' }, ['submitted'])
    await account('lain.rubrik@contoh.id', 'Lain', elsewhere, ['submitted'])
    await account('diam@contoh.id', 'Diam', { role: 'editor' }, [])
    const { id } = await payload.create({
      collection: 'articles',
      data: { headline: 'Jembatan Baru', section: news, slug: '', body: undefined as never },
      draft: true,
      user: writer,
    })
    const step = async (user: typeof writer, request: Parameters<typeof takeStep>[2]) =>
      takeStep(await createLocalReq({ user }, payload), id, request)
    await step(writer, { step: 'submit' })
    /** Past what has been written by now. */
    const soon = () => new Date(Date.now() + 1_000)
    const send = payload.sendEmail
    payload.sendEmail = () => Promise.reject(new Error('The mail server is away.'))
    await sendNotices(payload, soon())
    payload.sendEmail = send
    await sendNotices(payload, soon())
    expect(received).toEqual([])
    await sendNotices(payload, new Date(Date.now() + 60_000))
    const submitted = await nextMail()
    expect(submitted.to).toEqual(['maya@contoh.id'])
    expect(submitted.text).toContain('Rani mengajukan naskah')
    expect(submitted.text).toContain(`https://warta.example/admin/collections/articles/${id}`)

    // An account that is gone is told nothing, and does not stand in the way of the others.
    const gone = await account('pergi@contoh.id', 'Pergi', {}, ['assigned'])
    await payload.create({
      collection: 'assignments',
      data: { title: 'Pasar pagi', dueAt: soon().toISOString(), assignee: gone.id },
      user: editor,
    })
    await payload.delete({ collection: 'users', id: gone.id })

    // Nobody asked to be told that it is taken; the writer is told that it comes back, and why.
    await step(editor, { step: 'take' })
    await step(editor, { step: 'return', note: 'Tambahkan pernyataan camat.' })
    await payload.create({
      collection: 'assignments',
      data: { title: 'Sidang perdana', dueAt: soon().toISOString(), assignee: writer.id },
      user: editor,
    })
    await Promise.all([sendNotices(payload, soon()), sendNotices(payload, soon())])
    const mails = [await nextMail(), await nextMail()]
    expect(mails.map(({ to }) => to)).toEqual([['rani@contoh.id'], ['rani@contoh.id']])
    const texts = mails.map((mail) => mail.text).toSorted()
    expect(texts.some((mail) => mail.includes('Tambahkan pernyataan camat.'))).toBe(true)
    expect(texts.some((mail) => mail.includes('Maya menugasi Anda meliput'))).toBe(true)
    expect(received).toEqual([])
    expect((await payload.count({ collection: 'notices' })).totalDocs).toBe(0)
  })

  it('is told of a story that has no headline yet, too', async () => {
    const { payload, news } = open()
    const { createLocalReq } = await import('payload')
    const { takeStep } = await import('#content/newsroom/story/workflow/step-taking.ts')
    const { sendNotices } = await import('#content/newsroom/people/notices/notice-sending.ts')
    const writer = await account('tanpa.judul@contoh.id', 'Tara', {}, [])
    const { id } = await payload.create({
      collection: 'articles',
      data: { section: news, slug: '', headline: '', body: undefined as never },
      draft: true,
      user: writer,
    })
    const req = await createLocalReq({ user: writer }, payload)
    await takeStep(req, id, { step: 'submit' })
    await sendNotices(payload)
    const { to, text: mail } = await nextMail()
    expect(to).toEqual(['maya@contoh.id'])
    expect(mail).toContain('(belum berjudul)')
  })

  it('is not told of where the step does not happen', async () => {
    const { payload, news } = open()
    const { createLocalReq } = await import('payload')
    const { takeStep } = await import('#content/newsroom/story/workflow/step-taking.ts')
    const writer = await account('sari@contoh.id', 'Sari', {}, [])
    const { id } = await payload.create({
      collection: 'articles',
      data: { headline: 'Belum Utuh', section: news, slug: '', body: undefined as never },
      draft: true,
      user: writer,
    })
    const req = await createLocalReq({ user: writer }, payload)
    await expect(takeStep(req, id, { step: 'take' })).rejects.toThrow()
    expect((await payload.count({ collection: 'notices' })).totalDocs).toBe(0)
  })

  it('is told of a story that a rule of the wire hands in, once', async () => {
    const { payload, news } = open()
    const { keepPieces } = await import('#content/newsroom/wire/piece-keeping.ts')
    const { settlePieces } = await import('#content/newsroom/wire/piece-settling.ts')
    const wira = await account('wira@contoh.id', 'Wira', { role: 'editor' }, ['submitted'])
    const { id: source } = await payload.create({
      collection: 'wire-sources',
      data: {
        ...{ name: 'Kantor', kind: 'push', section: news, idleMinutes: 0, keepDays: 14 },
        rules: [{ words: 'Naskah', stage: 'submitted' }],
      },
    })
    await keepPieces(payload, [aPiece('ajukan', 1)], { source, now: new Date() })
    while ((await settlePieces(payload)) > 0);
    const told = { account: { equals: wira.id }, subject: { equals: 'submitted' } }
    const { docs } = await payload.find({ collection: 'notices', where: told, depth: 0 })
    expect(docs).toMatchObject([{ title: 'Naskah ajukan versi 1' }])
  })

  it('is told of a comment that can be read, until it is deleted', async () => {
    const { payload, news } = open()
    const { createLocalReq } = await import('payload')
    const { commentEndpoints } = await import(
      '#content/newsroom/story/comments/comment-endpoints.ts'
    )
    const writer = await account('tini@contoh.id', 'Tini', {}, ['commented'])
    const editor = await account('edi@contoh.id', 'Edi', { role: 'editor' }, [])
    await account('tamu@contoh.id', 'Tamu', {}, ['commented'])
    const { id } = await payload.create({
      collection: 'articles',
      data: { headline: 'Panen Raya', section: news, slug: '', body: undefined as never },
      draft: true,
      user: writer,
    })
    const ask = async (method: string, data?: object, comment?: number) => {
      const path = comment === undefined ? '/:id/comments' : '/:id/comments/:comment'
      const endpoint = commentEndpoints.find((each) => each.path === path && each.method === method)
      const req = await createLocalReq({ user: editor }, payload)
      Object.assign(req, { routeParams: { id, comment }, json: async () => data })
      if (!endpoint) throw new Error(`${method} ${path} is no endpoint.`)
      return (await (await endpoint.handler(req)).json()).comments
    }
    const told = async () => {
      const where = { subject: { equals: 'commented' } }
      const { docs } = await payload.find({ collection: 'notices', where, depth: 0 })
      return docs.map(({ account: to, remark }) => [to, remark])
    }
    const passage = { place: 'headline', quote: 'Raya', before: 'Panen ', after: '', block: 0 }
    const [first] = await ask('post', { ...passage, text: 'Sebesar apa, @Tamu?' })
    await ask('post', { ...passage, text: 'Di mana?' })
    expect(await told()).toHaveLength(2)
    await ask('delete', undefined, first.id)
    expect(await told()).toEqual([[writer.id, '“Raya”\n\nDi mana?']])
    await payload.delete({ collection: 'articles', id })
    expect(await told()).toEqual([])
  })

  it('is told of a right of reply a day before it is due, unless it is answered by then', async () => {
    const { payload, take } = open()
    const { createLocalReq } = await import('payload')
    const { tellOfDeadline } = await import('#content/newsroom/story/press/reply-notices.ts')
    const { sendNotices } = await import('#content/newsroom/people/notices/notice-sending.ts')
    await account('rima@contoh.id', 'Rima', { role: 'editor' }, ['reply-due'])
    const { id } = await take({ headline: 'Proyek Mangkrak' })
    const story = await payload.findByID({ collection: 'articles', id, depth: 0 })
    const dueAt = new Date(Date.now() + 48 * 3_600_000)
    const request = async (name: string) => {
      const data = { name, article: id, state: 'received', dueAt: dueAt.toISOString() } as const
      const sent = { ticket: name, receivedAt: new Date().toISOString(), sender: 'x' }
      const made = await payload.create({
        collection: 'reply-requests',
        data: { ...data, ...sent },
      })
      await tellOfDeadline(await createLocalReq({}, payload), { id: made.id, name, dueAt }, story)
      return made.id
    }
    await request('Tuan Menunggu')
    const answered = await request('Nyonya Terjawab')
    await payload.update({
      collection: 'reply-requests',
      id: answered,
      data: { state: 'settled', answer: 'Sudah bertemu.' },
    })
    const mailsAt = async (hours: number) => {
      await sendNotices(payload, new Date(Date.now() + hours * 3_600_000))
      return received.filter(({ to }) => to.includes('rima@contoh.id'))
    }
    expect(await mailsAt(23)).toEqual([])
    const mails = await mailsAt(25)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.message).toContain('Tuan Menunggu')
  })

  it('is told of copy that its sender takes back after it became a story', async () => {
    const { payload, news } = open()
    const { keepPieces } = await import('#content/newsroom/wire/piece-keeping.ts')
    const { settlePieces } = await import('#content/newsroom/wire/piece-settling.ts')
    const tari = await account('tari@contoh.id', 'Tari', { role: 'editor' }, ['taken-back'])
    const { id: source } = await payload.create({
      collection: 'wire-sources',
      data: {
        ...{ name: 'Antara', kind: 'push', section: news, idleMinutes: 0, keepDays: 14 },
        rules: [{ words: 'Naskah', stage: 'draft' }],
      },
    })
    const told = { account: { equals: tari.id } }
    const notices = async () =>
      (await payload.find({ collection: 'notices', where: told, depth: 0 })).docs
    await keepPieces(payload, [aPiece('ditarik', 1)], { source, now: new Date() })
    while ((await settlePieces(payload)) > 0);
    expect(await notices()).toEqual([])
    const back = aPiece('ditarik', 2, { status: 'cancelled' })
    await keepPieces(payload, [back], { source, now: new Date() })
    while ((await settlePieces(payload)) > 0);
    expect(await notices()).toMatchObject([{ subject: 'taken-back', actor: 'Antara' }])
  })
})
