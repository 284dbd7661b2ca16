import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readMissed } from '#content/reading/lists/missed-file.ts'
import { countMissed } from './missed-counter.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-missed-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('counts missing addresses in one spelling, over restarts', async () => {
  const errors: unknown[] = []
  const first = await countMissed(folder, (error) => errors.push(error))
  const ask = (asked: string, status = 404, method = 'GET') => first.note({ asked, status, method })
  ask('/2019/05/Lama/?utm_source=x')
  ask('/2019/05/lama/amp', 404, 'HEAD')
  ask('/?p=216')
  ask('/news', 200)
  ask('/.env')
  ask('/2019/05/lama', 404, 'POST')
  await first.close()
  expect(await readMissed(folder)).toEqual([
    { path: '/2019/05/lama', count: 2 },
    { path: '/?p=216', count: 1 },
  ])

  const second = await countMissed(folder, (error) => errors.push(error))
  second.note({ asked: '/?p=216', status: 404, method: 'GET' })
  second.note({ asked: '/?p=216', status: 404, method: 'GET' })
  await second.write()
  expect((await readMissed(folder))[0]).toEqual({ path: '/?p=216', count: 3 })
  writeFileSync(join(folder, 'missed-addresses.json'), '{')
  expect(await readMissed(folder)).toEqual([])
  await second.close()
  expect(errors).toEqual([])
})
