import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

let store: FreshStore
beforeAll(async () => {
  store = await makeFreshStore()
})
afterAll(() => store.remove())

const PASSWORD = 'kata-sandi-untuk-pengujian'
const add = (...parameters: string[]) => store.warta(['user', 'add', ...parameters])

const user = (parameters: string[], input?: string) => store.warta(['user', ...parameters], input)

describe('user', () => {
  const email = 'sita@contoh.id'

  it('lists accounts, and changes one without a password in the list of processes', async () => {
    await add('--email', email, '--role', 'admin', '--password', PASSWORD)
    const line = `${email}  admin  -  0 sessions  never signed in\n`
    expect(await user(['list'])).toEqual({ exitCode: 0, output: line, errors: '' })
    expect(await user(['role', email.toUpperCase(), 'editor'])).toMatchObject({
      exitCode: 1,
      errors: expect.stringMatching(/the last administrator/),
    })
    await add('--email', 'budi@contoh.id', '--role', 'admin', '--password', PASSWORD)
    const done = (output: string) => ({ exitCode: 0, output: `${output}\n`, errors: '' })
    expect(await user(['role', email, 'editor'])).toEqual(done(`The role of ${email} is editor.`))
    expect(await user(['password', email], 'sungai tenang membawa perahu\n')).toEqual(
      done(`Changed the password of ${email}; its sessions have ended.`),
    )
    expect(await user(['unlock', email])).toEqual(done(`Forgot the failed attempts on ${email}.`))
    expect(await user(['end-sessions', email])).toEqual(done(`Ended the sessions of ${email}: 0.`))
    const { output } = await user(['list', '--json'])
    expect(JSON.parse(output)).toContainEqual({
      id: 1,
      email,
      role: 'editor',
      name: '',
      sessions: 0,
      lastSignIn: null,
    })
    // Nine processes, each of which opens the store.
  }, 180_000)

  it.each([
    [['password', email], 'pendek\n', /^The password must have at least 12 characters\.\n$/],
    [['unlock', 'tidak.ada@contoh.id'], '', /^There is no account tidak\.ada@contoh\.id\./],
  ])('%j is refused in one line', async (parameters, input, reason) => {
    const { exitCode, output, errors } = await user(parameters, input)
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(errors).toMatch(reason)
  })
})

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
