import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runWarta } from '#tests/running/warta-command.ts'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

let store: FreshStore
beforeAll(async () => {
  store = await makeFreshStore()
})
afterAll(() => store.remove())

/** The findings by their names. */
async function findings(): Promise<Record<string, { health: string; text: string }>> {
  const { output } = await store.warta(['doctor', '--json'])
  const { findings: list } = JSON.parse(output) as {
    findings: { name: string; health: string; text: string }[]
  }
  return Object.fromEntries(list.map(({ name, ...rest }) => [name, rest]))
}

it('finds a store in order and a portal that does not run, and says what to do', async () => {
  const { exitCode, output, errors } = await store.warta(['doctor'])
  expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: '' })
  expect(output).toMatch(/^ok +Migrations +all run$/m)
  expect(output).toMatch(/^BAD +Edge +does not run here .*\n +→ Start the portal/m)
  expect(output).toMatch(/^Set: .*DATA_DIR=/m)
  const remedies = output.match(/^ +→ /gm)?.length
  expect(output.match(/^(BAD|LOOK) /gm)).toHaveLength(remedies ?? 0)
})

it('finds stories that are late, an index that is not whole, and photos without files', async () => {
  await store.warta(['import', 'tests/portal/wire-copy.txt', '--section', 'news'])
  expect(await findings()).toMatchObject({
    Schedule: { health: 'good' },
    'Search index': { health: 'good', text: '1 of 1 stories' },
  })
  await store.change(`update articles set publish_on = '2026-01-01T00:00:00.000Z'`)
  await store.change('delete from search_places')
  await store.change(
    `insert into media (alt, ai_use, focus_x, focus_y, original, renditions, withheld)
     values ('Kapal', 'none', 50, 50, 'aa.jpeg', '[]', 0)`,
  )
  expect(await findings()).toMatchObject({
    Schedule: { health: 'bad', text: '1 stories are late' },
    'Search index': { health: 'warning', text: '0 of 1 stories' },
    'Photo files': {
      health: 'bad',
      text: '1 of 1 photos and attachments lack files, such as originals/aa.jpeg of photo 1',
    },
  })
})

it('looks at the newest backup', async () => {
  const backups = join(store.folder, 'backups')
  const look = () => store.warta(['doctor', '--backups', backups])
  expect((await look()).output).toMatch(/^BAD +Backup +none in /m)
  await store.warta(['backup', backups])
  expect((await look()).output).toMatch(
    /^ok +Backup +the newest is 0 hours old\nLOOK +Verified backup +none was verified$/m,
  )
})

it('tells what is odd about the place of backups beside everything else', async () => {
  const { exitCode, output, errors } = await runWarta(['doctor', '--backups', 's3://cadangan/x'], {
    variables: { ...store.variables, AWS_REGION: 'bukan wilayah' },
  })
  expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: '' })
  expect(output).toMatch(/^BAD +Backup +.*bukan wilayah.*\n +→ Correct it, or BACKUP_TO\.$/m)
  expect(output).toMatch(/^ok +Migrations +all run$/m)
})

it('writes a bundle without any secret, and not over a file', async () => {
  const bundle = join(store.folder, 'bundle.tar')
  const variables = {
    ...store.variables,
    MAIL_URL: 'smtp://surat:rahasia%2Fsurat@mail.warta.example',
    WARTA_SECRET: 'rahasia-yang-sangat-panjang-dan-acak-0123456789',
    DATABASE_URL: 'postgres://warta:rahasia@db@127.0.0.1:1/warta?sslpassword=rahasia',
  }
  const run = () => runWarta(['doctor', '--bundle', bundle], { variables })
  const { exitCode, output } = await run()
  expect(exitCode).toBe(2)
  const written = readFileSync(bundle, 'utf8')
  expect(written).toContain('warta-doctor/settings.json')
  expect(written).toContain('127.0.0.1:1/warta')
  expect(`${written}${output}`).not.toContain('rahasia')
  expect(await run()).toMatchObject({
    exitCode: 2,
    errors: `${bundle} exists. Name a new file.\n`,
  })
})

it('makes nothing where there is nothing', async () => {
  const nowhere = join(store.folder, 'nowhere')
  const { exitCode, output } = await runWarta(['doctor'], {
    variables: { ...store.variables, DATA_DIR: nowhere },
  })
  expect(exitCode).toBe(2)
  expect(output).toMatch(/^BAD +Database +cannot be read: there is no .*warta\.db$/m)
  expect(existsSync(nowhere)).toBe(false)
})
