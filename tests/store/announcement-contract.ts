/**
 * What the outbox promises, whatever database is below; the receiver is a real one on this machine.
 * @module
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SearchedStore } from './search-contract.ts'

const SITE = { url: 'https://warta.example' }
const MINUTE = 60_000

/** The contract of the outbox in the store that `open` gives once it is there. */
export function announcementContract(open: () => SearchedStore): void {
  describe('announcements', () => {
    let status = 200
    let heard: string[] = []
    const receiver = createServer(async (request, response) => {
      heard.push(await text(request))
      response.writeHead(status).end()
    })
    let target: string
    const send = async (now?: Date) => {
      const { sendAnnouncements } = await import('#content/announcement/announcement-outbox.ts')
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

    beforeAll(async () => {
      receiver.listen(0, '127.0.0.1')
      await once(receiver, 'listening')
      target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    })
    beforeEach(async () => {
      status = 200
      await choose([{ url: `${target}/hub` }], true)
      await send()
      heard = []
    })
    afterAll(async () => {
      await choose([], false)
      receiver.close()
    })

    it('tell hub and IndexNow what appeared and what went, once', async () => {
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

    it('wait for a receiver that is away, and are told when it is back', async () => {
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

    it('are given up, with the reason, where the receiver refuses', async () => {
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
      await open().payload.delete({
        collection: 'announcements',
        where: { givenUp: { equals: true } },
      })
      await choose([], false)
      await withdraw(id)
    })

    it('are not made of drafts, of a save that fails, or where nobody is to be told', async () => {
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
}
