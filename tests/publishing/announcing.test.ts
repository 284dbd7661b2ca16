/**
 * Announcements of the running portal to a WebSub hub and to IndexNow, both on this machine.
 * @module
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type AnyFeed, parseFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { ask } from '#tests/promises/portal-answers.ts'

const { url } = inject('portal')
const KEY = 'kunci-untuk-pengujian'
const OFF = { hubs: [], indexNow: false }

let desk: Desk
let hub: string
const heard: string[] = []
const receiver = createServer(async (request, response) => {
  heard.push(await text(request))
  response.writeHead(202).end()
})

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  hub = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hub`
  desk = await signIn()
})
afterAll(async () => {
  await desk.settings('announcing', OFF)
  receiver.closeAllConnections()
  receiver.close()
})

describe('announcements', () => {
  it('are off on a new portal: no hub in a feed, no key', async () => {
    await desk.settings('announcing', OFF)
    const feed = await ask('/rss.xml')
    expect(feed.body).not.toContain('rel="hub"')
    expect(feed.headers.link).toBeUndefined()
    expect((await ask(`/${KEY}.txt`)).status).toBe(404)
  })

  it('publish hub and key at the next request, and reach both after publication and withdrawal', async () => {
    await desk.settings('announcing', {
      hubs: [{ url: hub }],
      indexNow: true,
      indexNowEndpoint: hub,
      indexNowKey: KEY,
    })
    const feed = await ask('/news/rss.xml')
    expect(feed.headers.link).toBe(`<${hub}>; rel="hub", <${url}/news/rss.xml>; rel="self"`)
    const hubsOf = async (path: string) => hubsNamed(parseFeed((await ask(path)).body))
    for (const path of ['/news/rss.xml', '/news/atom.xml', '/feed.json']) {
      expect(await hubsOf(path), path).toEqual([hub])
    }
    const key = await ask(`/${KEY}.txt`)
    expect({ status: key.status, body: key.body }).toEqual({ status: 200, body: KEY })
    expect((await ask('/kunci-yang-salah.txt')).status).toBe(404)

    const story = await desk.create('articles', await aStory(desk, { headline: 'Kabar Diumumkan' }))
    const told = () => decodeURIComponent(heard.join('\n'))
    const patience = { timeout: 20_000, interval: 100 }
    await expect.poll(told, patience).toContain(`hub.url=${url}/news/rss.xml`)
    await expect.poll(told, patience).toContain(`${url}/news/${story.slug}`)

    heard.length = 0
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
    await expect.poll(told, patience).toContain(`${url}/news/${story.slug}`)
  })

  it('are refused for an invalid hub address or key', async () => {
    const settings = { hubs: [{ url: 'javascript:alert(1)' }] }
    await expect(desk.settings('announcing', settings)).rejects.toThrow(/400/)
    await expect(desk.settings('announcing', { indexNowKey: 'A B' })).rejects.toThrow(/400/)
  })
})

/** The hubs that a feed names, as parsed by the library. */
function hubsNamed(read: AnyFeed): unknown[] {
  if (read.format === 'json') return (read.feed.hubs ?? []).map(({ url }) => url)
  const links = read.format === 'atom' ? read.feed.links : read.feed.atom?.links
  return (links ?? []).filter(({ rel }) => rel === 'hub').map(({ href }) => href)
}
