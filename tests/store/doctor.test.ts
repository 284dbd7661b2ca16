/**
 * A doctor reads a store of either kind, and changes nothing.
 * @module
 */
import { expect, it } from 'vitest'
import { storeFindings } from '#content/model/health/store-health.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()

async function wrong(): Promise<Record<string, string>> {
  const { environment } = await import('#content/base/settings/environment.ts')
  const { storeFacts } = await import('#content/reading/health/store-facts.ts')
  const findings = storeFindings(await storeFacts(environment(), new Date()))
  return Object.fromEntries(
    findings.filter(({ health }) => health !== 'good').map(({ name, text }) => [name, text]),
  )
}

it('finds nothing wrong with a new store', async () => {
  const { take } = open()
  await take({ headline: 'Pasar Baru Dibuka Lagi' })
  await take({ headline: 'Sebuah Draf' }, true)
  expect(await wrong()).toEqual({})
})

it('reads how the store grows, and its largest tables', async () => {
  const { environment } = await import('#content/base/settings/environment.ts')
  const { storeFacts } = await import('#content/reading/health/store-facts.ts')
  const { lately, largest } = await storeFacts(environment(), new Date())
  expect(lately).toEqual({ stories: 2, versions: 2, photos: 0 })
  expect(largest).toHaveLength(3)
  for (const { table, bytes } of largest) {
    expect(table).toMatch(/^\w+$/)
    expect(bytes).toBeGreaterThan(0)
  }
  const inTwoMonths = new Date(Date.now() + 60 * 24 * 3_600_000)
  expect((await storeFacts(environment(), inTwoMonths)).lately.stories).toBe(0)
})

it.runIf(databaseUrl())('finds nodes, what they have not passed, and which went away', async () => {
  const { payload } = open()
  await runStatement(payload, sql`delete from purges`)
  await runStatement(payload, sql`insert into purges (pages) values ('"everything"')`)
  await runStatement(
    payload,
    sql`insert into nodes (id, name, version, secret, snapshot, seen_at) values
      (gen_random_uuid(), 'cepat', '1', '', pg_current_snapshot(), now()),
      (gen_random_uuid(), 'lambat', '1', '', '1:1:', now()),
      (gen_random_uuid(), 'pergi', '1', '', '1:1:', now() - interval '5 min')`,
  )
  const { environment } = await import('#content/base/settings/environment.ts')
  const { storeFacts } = await import('#content/reading/health/store-facts.ts')
  expect((await storeFacts(environment(), new Date())).nodes).toMatchObject([
    { name: 'cepat', behind: 0 },
    { name: 'lambat', behind: 1 },
    { name: 'pergi', behind: 1 },
  ])
  expect(await wrong()).toMatchObject({
    'Silent node': 'pergi has said nothing for 5 min, and has not signed off',
  })
  await runStatement(payload, sql`delete from nodes`)
})

it('finds what is late, stuck, given up or without its file', async () => {
  const { payload, take } = open()
  const { id } = await take({ headline: 'Terlambat' })
  const past = '2026-01-01T00:00:00.000Z'
  await runStatement(payload, sql`update articles set publish_on = ${past} where id = ${id}`)
  for (const givenUp of [true, false]) {
    await payload.create({
      collection: 'announcements',
      data: {
        receiver: 'websub',
        target: 'https://hub.example',
        paths: [],
        since: past,
        dueAt: past,
        tries: 1,
        givenUp,
      },
    })
  }
  const { id: source } = await payload.create({
    collection: 'wire-sources',
    data: { name: 'Antara', kind: 'push', section: open().news, idleMinutes: 30, keepDays: 14 },
  })
  await runStatement(
    payload,
    sql`update wire_sources set created_at = ${past} where id = ${source}`,
  )
  await runStatement(
    payload,
    sql`insert into media (alt, ai_use, focus_x, focus_y, original, renditions, withheld)
      values ('Kapal', 'none', 50, 50, 'aa.jpeg', '[]', false)`,
  )
  expect(await wrong()).toEqual({
    Schedule: '1 stories are late',
    'Agency copy': '“Antara” is silent; 0 pieces wait',
    Announcements: '1 have been due for more than ten minutes',
    'Photo files': '1 of 1 photos and attachments lack files, such as originals/aa.jpeg of photo 1',
  })
})
