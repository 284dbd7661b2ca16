import { expect, it } from 'vitest'
import { MissedAddresses, MOST_MISSED } from './missed-addresses.ts'

it('keeps what is asked for often, however many others are asked for once', () => {
  const missed = new MissedAddresses([{ path: '/dahulu', count: 500 }])
  for (let turn = 0; turn < 20_000; turn += 1) {
    missed.add(`/acak/${turn}`)
    if (turn % 20 === 0) missed.add('/2019/05/sering')
  }
  const list = missed.list()
  expect(list).toHaveLength(MOST_MISSED)
  const often = list.find(({ path }) => path === '/2019/05/sering')
  expect(often?.count).toBeGreaterThanOrEqual(1_000)
  expect(list.slice(0, 2).map(({ path }) => path)).toContain('/dahulu')
})

it.each(['/.env', '/xmlrpc.php', '/wp-admin/setup', '/a/.git/config', `/${'x'.repeat(400)}`])(
  'leaves out what scanners ask for: %s',
  (path) => {
    const missed = new MissedAddresses()
    expect(missed.add(path)).toBe(false)
    expect(missed.list()).toEqual([])
  },
)
