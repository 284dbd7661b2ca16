import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

let store: FreshStore
beforeAll(async () => {
  store = await makeFreshStore()
})
afterAll(() => store.remove())

const PASSWORD = 'kata-sandi-untuk-pengujian'
const add = (...parameters: string[]) => store.warta(['user', 'add', ...parameters])

describe('user add', () => {
  it('creates an account, or changes an existing one', async () => {
    const email = 'rani@contoh.id'
    expect(await add('--email', email, '--password', PASSWORD)).toEqual({
      exitCode: 0,
      output: `Created the account ${email} (reporter).\n`,
      errors: '',
    })
    const again = ['user', 'add', '--email', 'RANI@contoh.id', '--role', 'admin']
    expect(await store.warta(again, `${PASSWORD}\n`)).toMatchObject({
      exitCode: 0,
      output: 'Changed the account RANI@contoh.id (admin).\n',
    })
  })

  it.each([
    [['--email', 'rani@contoh.id', '--password', 'pendek'], /at least 12 characters/],
    [['--email', 'rani', '--password', PASSWORD], /^email: /],
    [['--email', 'rani@contoh.id', '--role', 'raja', '--password', PASSWORD], /reporter, photo/],
    [['--password', PASSWORD], /--email/],
  ])('%j is refused with a reason', async (parameters, reason) => {
    const { exitCode, output, errors } = await add(...parameters)
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(errors).toMatch(reason)
    expect(errors).not.toMatch(/^\s+at /m)
  })
})

describe('user reset-factor', () => {
  it('says what it removed, and refuses an address that no account has', async () => {
    const email = 'terkunci@contoh.id'
    await add('--email', email, '--password', PASSWORD)
    expect(await store.warta(['user', 'reset-factor', '--email', email])).toEqual({
      exitCode: 0,
      output: `The account ${email} had no second factor.\n`,
      errors: '',
    })
    const other = await store.warta(['user', 'reset-factor', '--email', 'siapa@contoh.id'])
    expect(other).toMatchObject({ exitCode: 1, output: '' })
    expect(other.errors).toMatch(/no account siapa@contoh\.id/)
  })
})
