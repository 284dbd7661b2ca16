/**
 * When a save purges the edge, on either database.
 * @module
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { LEASE } from '#content/store/nodes/node-times.ts'
import { startPurgeReceiver, startSocketReceiver } from '#tests/running/purge-receiver.ts'
import { databaseUrl, type OpenStore, openStore } from './open-store.ts'

const open = openStore()
let payload: Payload
let take: OpenStore['take']
let content: typeof import('#content/reading/stories/story-queries.ts')
beforeAll(async () => {
  ;({ payload, take } = open())
  content = await import('#content/reading/stories/story-queries.ts')
})

describe('purges', () => {
  it('are sent after the commit and before the save is acknowledged', async () => {
    const { id, slug } = await take({ headline: 'Dilihat Saat Disegarkan' })
    const seen: unknown[] = []
    const receiver = await startPurgeReceiver(open().dataDir, async () => {
      if (seen.length > 0) return
      const found = await content.storyAt('news', slug)
      seen.push(found?.kind === 'published' ? found.story.headline : found)
    })
    const began = performance.now()
    await payload.update({ collection: 'articles', id, data: { headline: 'Judul yang Baru' } })
    // A node of PostgreSQL is not waited for any longer, which a busy machine may need.
    if (databaseUrl() && performance.now() - began >= LEASE)
      await expect.poll(() => seen).toHaveLength(1)
    expect(seen[0]).toBe('Judul yang Baru')
    expect(receiver.tags()).toContain(`article:${id}`)
    await receiver.close()
  })

  it('are not sent for drafts or for a rollback', async () => {
    const receiver = await startPurgeReceiver(open().dataDir)
    await take({ headline: 'Draf Diam' }, true)
    await expect(
      take({ headline: 'Batal', publishedAt: new Date(Date.now() + 86_400_000) }),
    ).rejects.toThrow()
    expect(receiver.tags().filter((tag) => tag.startsWith('article:'))).toEqual([])
    await receiver.close()
  })

  it('reach an edge of this machine that the database does not reach', async () => {
    const { id } = await take({ headline: 'Terdengar Lewat Soket' })
    const receiver = await startSocketReceiver(open().dataDir)
    await payload.update({ collection: 'articles', id, data: { headline: 'Judul yang Lain' } })
    expect(receiver.tags()).toContain(`article:${id}`)
    await receiver.close()
  })

  it.runIf(databaseUrl())(
    'reach a CDN once all nodes have passed them, also one that failed',
    async () => {
      const { runStatement, sql } = await import('#content/store/statements.ts')
      const { purgeCdn } = await import('#content/store/cdn/cdn-purging.ts')
      const { cdnAddress } = await import('#content/base/settings/cdn-address.ts')
      const asked: string[] = []
      let status = 200
      const server = createServer(async (request, response) => {
        asked.push(await text(request))
        response.writeHead(status).end()
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      onTestFinished(() => void server.close().closeAllConnections())
      const { port } = server.address() as { port: number }
      const cdn = cdnAddress.parse(`cloudflare://zona?endpoint=http://127.0.0.1:${port}`)
      const turn = () => purgeCdn(payload, cdn, 'kunci')
      const write = (tag: string) =>
        runStatement(
          payload,
          sql`insert into purges (pages) values (${JSON.stringify({ gone: [tag], changed: [], aging: [] })}::jsonb)`,
        )
      // Nobody knows what it has.
      await turn()
      expect(asked.splice(0)).toEqual(['{"purge_everything":true}'])
      await turn()
      expect(asked).toEqual([])
      // Of several workers, one tells it.
      await write('article:1')
      await Promise.all([turn(), turn(), turn()])
      expect(asked.splice(0)).toEqual(['{"tags":["article:1"]}'])
      // A live node would give it the old page.
      await runStatement(
        payload,
        sql`insert into nodes (id, name, version, secret, snapshot)
        values ('00000000-0000-4000-8000-0000000000cd', 'lambat', 'uji', 'uji', pg_current_snapshot())`,
      )
      await write('article:2')
      const isAlive = (moved: boolean) =>
        runStatement(
          payload,
          sql`update nodes set seen_at = now() + interval '1 s', snapshot = case when ${moved} then pg_current_snapshot() else snapshot end
          where name = 'lambat'`,
        )
      await isAlive(false)
      await turn()
      expect(asked).toEqual([])
      await isAlive(true)
      status = 503
      await expect(turn()).rejects.toThrow('answered a purge with 503')
      const state = async () =>
        (await import('#content/store/cdn/seen-cdn.ts')).seenCdn(payload, cdn)
      expect((await state()).failure?.reason).toBe('127.0.0.1 answered a purge with 503.')
      asked.length = 0
      status = 200
      await turn()
      expect(asked).toEqual([])
      await runStatement(
        payload,
        sql`update payload_kv set data = data || jsonb_build_object('until', now()) where key = 'cdn'`,
      )
      await write('article:3')
      await isAlive(true)
      await turn()
      expect(asked).toEqual(['{"tags":["article:2","article:3"]}'])
      expect(await state()).toMatchObject({ toldAt: expect.any(Date), failure: undefined })
      await runStatement(payload, sql`delete from nodes where name = 'lambat'`)
    },
  )

  it.runIf(databaseUrl())('wait for a live node, and not for one that is gone', async () => {
    const { runStatement, sql } = await import('#content/store/statements.ts')
    const { id } = await take({ headline: 'Ditunggu Sebentar' })
    const save = (headline: string) =>
      payload.update({ collection: 'articles', id, data: { headline } })
    const lines: unknown[] = []
    vi.spyOn(payload.logger, 'warn').mockImplementation((line: unknown) => void lines.push(line))
    await runStatement(
      payload,
      sql`insert into nodes (id, name, version, secret, snapshot)
        values (gen_random_uuid(), 'bisu', 'uji', '', '1:1:')`,
    )
    let sign: Promise<unknown> = Promise.resolve()
    const living = setInterval(() => {
      sign = runStatement(payload, sql`update nodes set seen_at = now()`)
    }, 100)
    onTestFinished(() => clearInterval(living))
    await save('Simpul yang bisu')
    // It says so when it has waited.
    expect(lines.splice(0)).toEqual([
      expect.stringMatching(/^bisu did not pass purge \d+ in 1000 ms/),
    ])
    // Two purges of one transaction are waited for together.
    const { inTransaction } = await import('#content/store/transactions.ts')
    const { purgeAfterCommit } = await import('#content/store/purge.ts')
    await inTransaction(payload, async (req) => {
      for (const tag of ['satu', 'dua']) await purgeAfterCommit(req, [tag])
    })
    expect(lines.splice(0)).toEqual([
      expect.stringMatching(/^bisu did not pass purge \d+, \d+ in 1000 ms/),
    ])
    clearInterval(living)
    await sign
    // Its last sign of life is from the future if the clock was set back.
    for (const then of ['-1 hour', '1 hour']) {
      await runStatement(payload, sql`update nodes set seen_at = now() + ${then}::interval`)
      await save(`Simpul yang mati, ${then}`)
    }
    expect(lines).toEqual([])
  })

  it.runIf(databaseUrl())('ring also if no node was seen of late', async () => {
    const { id } = await take({ headline: 'Lonceng bagi yang Tersendat' })
    const { default: pg } = await import('pg')
    const listener = new pg.Client({ connectionString: databaseUrl() })
    await listener.connect()
    onTestFinished(() => listener.end())
    const rung = once(listener, 'notification')
    await listener.query('listen warta_purges')
    await payload.update({ collection: 'articles', id, data: { headline: 'Lonceng Berbunyi' } })
    await rung
  })
})
