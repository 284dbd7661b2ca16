/**
 * The outbox of announcements, on either database, with a real receiver on this machine.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OPENS_STORE } from '#tests/running/store-opening.ts'
import { openStore } from './open-store.ts'

const SITE = { url: 'https://warta.example' }
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const open = openStore()

describe('announcements', () => {
  let status = 200
  let heard: string[] = []
  /** The status for a body; `undefined` never answers. */
  let answer: (body: string) => number | undefined = () => status
  const receiver = createServer(async (request, response) => {
    const body = await text(request)
    heard.push(body)
    const code = answer(body)
    if (code) response.writeHead(code).end()
    receiver.emit('heard')
  })
  const hanging = createServer(() => hanging.emit('heard'))
  const pinged = () => heard.flatMap((body) => new URLSearchParams(body).get('hub.url') ?? [])
  let target: string
  const send = async (now?: Date) => {
    const { sendAnnouncements } = await import(
      '#content/newsroom/announcing/announcement-outbox.ts'
    )
    await sendAnnouncements(open().payload, SITE, now)
  }
  const waiting = async () =>
    (await open().payload.find({ collection: 'announcements', limit: 0 })).docs
  const choose = (hubs: { url: string }[], indexNow: boolean) =>
    open().payload.updateGlobal({
      slug: 'announcing',
      data: {
        hubs,
        indexNow,
        indexNowEndpoint: `${target}/indexnow`,
        indexNowKey: 'kunci-12345',
      },
    })
  const withdraw = (id: number) =>
    open().payload.update({
      collection: 'articles',
      id,
      data: { withdrawalReason: 'Hanya pengujian.' },
    })

  const forget = () =>
    open().payload.delete({ collection: 'announcements', where: { id: { exists: true } } })

  beforeAll(async () => {
    receiver.listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  })
  beforeEach(async () => {
    status = 200
    answer = () => status
    await choose([{ url: `${target}/hub` }], true)
    await send()
    heard = []
  })
  afterAll(async () => {
    await choose([], false)
    receiver.closeAllConnections()
    receiver.close()
    hanging.closeAllConnections()
    hanging.close()
  })

  it('tell hub and IndexNow about publications and withdrawals, once', async () => {
    const { id } = await open().take({ headline: 'Diumumkan Sekali' })
    await send()
    const pings = heard
      .map((body) => new URLSearchParams(body))
      .filter((body) => body.has('hub.mode'))
    expect(pings.map((body) => body.get('hub.url'))).toEqual(
      expect.arrayContaining([
        `${SITE.url}/rss.xml`,
        `${SITE.url}/atom.xml`,
        `${SITE.url}/feed.json`,
      ]),
    )
    const [submission] = heard
      .filter((body) => body.startsWith('{'))
      .map((body) => JSON.parse(body))
    expect(submission).toMatchObject({
      host: 'warta.example',
      key: 'kunci-12345',
      keyLocation: `${SITE.url}/kunci-12345.txt`,
      urlList: [expect.stringMatching(/\/diumumkan-sekali$/)],
    })
    heard = []
    await send()
    expect(heard).toEqual([])
    await withdraw(id)
    await send()
    expect(heard.join()).toContain('diumumkan-sekali')
    expect(await waiting()).toEqual([])
  })

  it('wait for a receiver that is down, and are sent when it is back', async () => {
    status = 503
    const { id } = await open().take({ headline: 'Diumumkan Kemudian' })
    await send()
    const [row] = (await waiting()).filter(({ receiver: kind }) => kind === 'indexnow')
    expect(row).toMatchObject({ tries: 1, reason: expect.stringMatching(/503/) })
    status = 200
    heard = []
    await send(new Date(Date.now() + MINUTE))
    expect(heard.join()).toContain('diumumkan-kemudian')
    expect(await waiting()).toEqual([])
    await withdraw(id)
  })

  it('are given up, with the reason, if the receiver refuses', async () => {
    status = 403
    const { id } = await open().take({ headline: 'Tidak Diterima' })
    await send()
    const refused = await waiting()
    expect(refused.length).toBeGreaterThan(0)
    for (const row of refused)
      expect(row).toMatchObject({ givenUp: true, reason: expect.stringMatching(/403/) })
    heard = []
    await send(new Date(Date.now() + 60 * MINUTE))
    expect(heard).toEqual([])
    await forget()
    await choose([], false)
    await withdraw(id)
  })

  it('are given up after three days without success', async () => {
    const { id } = await open().take({ headline: 'Tiga Hari Menunggu' })
    status = 503
    await send(new Date(Date.now() + 2.9 * DAY))
    expect((await waiting()).map(({ givenUp }) => Boolean(givenUp))).toEqual([false, false])
    await send(new Date(Date.now() + 3.5 * DAY))
    const rows = await waiting()
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatchObject({ givenUp: true, tries: 2 })
    await forget()
    await withdraw(id)
  })

  it('of other feeds arrive even if the hub refuses one', async () => {
    const { id } = await open().take({ headline: 'Satu Umpan Ditolak' })
    const isFront = (body: string) => /example%2F(rss|atom|feed)\./.test(body)
    answer = (body) => (isFront(body) ? 404 : 200)
    await send()
    expect(pinged()).toContain(`${SITE.url}/news/rss.xml`)
    expect(await waiting()).toMatchObject([
      { receiver: 'websub', paths: ['/'], givenUp: true, reason: expect.stringMatching(/404/) },
    ])
    await forget()
    await withdraw(id)
  })

  it('are sent once when two processes send at the same time', async () => {
    const { id } = await open().take({ headline: 'Dua Pengirim' })
    await Promise.all([send(), send(), send()])
    expect(pinged().length).toBeGreaterThan(0)
    expect(new Set(pinged()).size).toBe(pinged().length)
    expect(heard.filter((body) => body.includes('dua-pengirim'))).toHaveLength(1)
    await withdraw(id)
  })

  it('survive a kill of the sending process', async () => {
    const { id } = await open().take({ headline: 'Pengirim Mati' })
    answer = () => undefined
    const sender = spawn(process.execPath, [...OPENS_STORE, 'tests/store/send-announcements.ts'], {
      env: process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    // One to the hub and one to IndexNow are in progress.
    while (heard.length < 2) await once(receiver, 'heard')
    sender.kill('SIGKILL')
    await once(sender, 'exit')
    answer = () => 200
    heard = []
    await send()
    expect(heard).toEqual([])
    await send(new Date(Date.now() + 3 * MINUTE))
    expect(heard.join()).toContain('pengirim-mati')
    expect(pinged()).toContain(`${SITE.url}/rss.xml`)
    expect(await waiting()).toEqual([])
    await withdraw(id)
  })

  it('reach a receiver while another hangs', async () => {
    hanging.listen(0, '127.0.0.1')
    await once(hanging, 'listening')
    const { port } = hanging.address() as AddressInfo
    await choose([{ url: `http://127.0.0.1:${port}/` }, { url: `${target}/hub` }], false)
    const { id } = await open().take({ headline: 'Satu Menggantung' })
    answer = (body) => {
      if (body.includes('%2Ffeed.json')) hanging.closeAllConnections()
      return 200
    }
    const hangs = once(hanging, 'heard')
    const sent = send()
    await hangs
    await sent
    expect(pinged()).toContain(`${SITE.url}/rss.xml`)
    expect(await waiting()).toMatchObject([
      { target: `http://127.0.0.1:${port}/`, reason: expect.stringMatching(/tidak/) },
    ])
    await choose([], false)
    await withdraw(id)
    await forget()
  })

  it('are made for a correction and for unpublishing, but not for a save without substance', async () => {
    const { id } = await open().take({ headline: 'Diumumkan Bila Berubah' })
    await send()
    const { payload } = open()
    const save = async (data: object) => {
      heard = []
      await payload.update({ collection: 'articles', id, data })
      await send()
      return heard.join()
    }
    expect(await save({})).toBe('')
    const corrections = [{ text: 'Angka dibetulkan.', correctedAt: new Date().toISOString() }]
    expect(await save({ corrections })).toContain('diumumkan-bila-berubah')
    expect(await save({ slug: 'diumumkan-di-alamat-lain' })).toContain('diumumkan-di-alamat-lain')
    expect(await save({ _status: 'draft' })).toContain('diumumkan-di-alamat-lain')
    expect(await save({ kicker: 'Masih draf' })).toBe('')
  })

  it('are not made for drafts, for a failed save, or without receivers', async () => {
    const { id } = await open().take({ headline: 'Sudah Terbit Dahulu' })
    await send()
    const { payload } = open()
    await payload.update({ collection: 'articles', id, data: { kicker: 'Draf' }, draft: true })
    expect(await waiting()).toEqual([])
    await expect(
      payload.update({ collection: 'articles', id, data: { section: 999_999 } }),
    ).rejects.toThrow()
    expect(await waiting()).toEqual([])
    await choose([], false)
    await payload.update({ collection: 'articles', id, data: { kicker: 'Terbit' } })
    expect(await waiting()).toEqual([])
    await withdraw(id)
  })
})
