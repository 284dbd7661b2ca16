/**
 * Failed attempts to sign in, counted in the store, on either database.
 * @module
 */
import { createHook } from 'node:async_hooks'
import { createLocalReq } from 'payload'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStore } from './open-store.ts'

const open = openStore()
const NOW = Date.UTC(2026, 2, 7)
const SECOND = 1_000
const HOUR = 3_600 * SECOND

const modules = async () => ({
  ...(await import('#content/newsroom/people/sign-in/attempt-store.ts')),
  ...(await import('#content/newsroom/people/sign-in/attempt-keys.ts')),
})

/** An attempt on the account `of`, and a function that counts it. */
async function anAttempt(parts: {
  of: string
  network?: string
  password?: string
  device?: string
}) {
  const { attemptKeys, countAttempt } = await modules()
  const { of: email, network = `network of ${email}`, password = `sandi ${email}`, device } = parts
  const keys = attemptKeys('rahasia', { email, password, network, device })
  const attempt = (now = NOW) => countAttempt(open().payload, keys, now)
  return { attempt, count: async (now = NOW) => (await attempt(now)).wait }
}

/** Counts the attempt so often that the next one has to wait. */
async function exhaust(count: (now?: number) => Promise<number>, times: number): Promise<void> {
  for (let each = 0; each < times; each += 1) expect(await count()).toBe(0)
  expect(await count()).toBeGreaterThan(0)
}

describe('attempts to sign in', () => {
  it('are counted exactly when they come at the same time', async () => {
    const { count } = await anAttempt({ of: 'serentak@contoh.id' })
    const waits = await Promise.all(Array.from({ length: 12 }, () => count()))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
    expect(waits.filter((wait) => wait === 2 * SECOND)).toHaveLength(7)
  })

  it('from one network leave the account open to others, and to its own devices everywhere', async () => {
    const { count } = await anAttempt({ of: 'diserang@contoh.id' })
    await exhaust(count, 5)
    const elsewhere = await anAttempt({ of: 'diserang@contoh.id', network: 'another' })
    expect(await elsewhere.count()).toBe(0)
    const device = await anAttempt({ of: 'diserang@contoh.id', device: 'telepon' })
    await exhaust(device.count, 5)
    const other = await anAttempt({ of: 'diserang@contoh.id', device: 'laptop' })
    expect(await other.count()).toBe(0)
  })

  it('on many accounts from one network slow down that network', async () => {
    for (let each = 0; each < 20; each += 1) {
      const { count } = await anAttempt({ of: `banyak-${each}@contoh.id`, network: 'sprayer' })
      expect(await count()).toBe(0)
    }
    const last = await anAttempt({ of: 'banyak-20@contoh.id', network: 'sprayer' })
    expect(await last.count()).toBe(2 * SECOND)
  })

  it('with one password on many accounts slow down, wherever they come from', async () => {
    const password = 'Jakarta2026!'
    for (let each = 0; each < 5; each += 1) {
      const { count } = await anAttempt({ of: `sebar-${each}@contoh.id`, password })
      expect(await count()).toBe(0)
    }
    const last = await anAttempt({ of: 'sebar-5@contoh.id', password })
    expect(await last.count()).toBe(60 * SECOND)
    expect(await (await anAttempt({ of: 'sebar-5@contoh.id' })).count()).toBe(0)
  })

  it('with one password on one account count as one attempt with it', async () => {
    const password = 'sandi lama saya'
    for (let each = 0; each < 4; each += 1) {
      expect(await (await anAttempt({ of: 'lupa@contoh.id', password })).count()).toBe(0)
    }
    const other = await anAttempt({ of: 'kawan@contoh.id', password })
    expect(await other.count()).toBe(0)
  })

  it('that succeed are taken back', async () => {
    const { payload } = open()
    const { takeBackAttempt } = await modules()
    const { attempt } = await anAttempt({ of: 'benar@contoh.id' })
    for (let each = 0; each < 30; each += 1) {
      const { wait, counted } = await attempt()
      expect(wait).toBe(0)
      await takeBackAttempt(await createLocalReq({}, payload), counted, ['pair', 'device'])
    }
  })

  it('that succeed take no others back with them', async () => {
    const { payload } = open()
    const { takeBackAttempt } = await modules()
    const password = 'sandi penyerang'
    for (let each = 0; each < 5; each += 1) {
      const { count } = await anAttempt({ of: `tebak-${each}@contoh.id`, password })
      expect(await count()).toBe(0)
      // The guesser's own account has the same password, and signs in twice at once.
      const { attempt } = await anAttempt({ of: 'penyerang@contoh.id', password })
      const own = [await attempt(), await attempt()]
      const req = await createLocalReq({}, payload)
      for (const { counted } of own) await takeBackAttempt(req, counted, ['pair'])
    }
    const last = await anAttempt({ of: 'tebak-5@contoh.id', password })
    expect(await last.count()).toBeGreaterThan(0)
  })

  it('are forgotten with time, and when an administrator says so', async () => {
    const { payload } = open()
    const { accountBeginnings, dropForgottenAttempts, forgetAttempts } = await modules()
    const { count } = await anAttempt({ of: 'dibuka@contoh.id' })
    await exhaust(count, 5)
    const other = await anAttempt({ of: 'tetap@contoh.id' })
    await exhaust(other.count, 5)
    await dropForgottenAttempts(payload, new Date(NOW + HOUR))
    expect(await count()).toBe(2 * SECOND)
    await forgetAttempts(payload, accountBeginnings('rahasia', 'dibuka@contoh.id'))
    expect(await count()).toBe(0)
    expect(await other.count()).toBe(2 * SECOND)
    await dropForgottenAttempts(payload, new Date(NOW + 6 * HOUR))
    expect(await other.count()).toBe(0)
  })
})

describe('signing in', () => {
  afterEach(() => void vi.useRealTimers())

  /** Tries to sign in as a request would; returns the answer and how many passwords were hashed for it. */
  async function tryToSignIn(email: string, password: string, from: string) {
    const { payload } = open()
    const req = await createLocalReq({}, payload)
    req.payloadAPI = 'REST'
    req.headers.set('x-forwarded-for', from)
    let hashes = 0
    const hook = createHook({ init: (_id, type) => (hashes += type === 'PBKDF2REQUEST' ? 1 : 0) })
    hook.enable()
    const error = await payload.login({ collection: 'users', data: { email, password }, req }).then(
      () => undefined,
      (reason: Error & { status?: number }) => reason,
    )
    hook.disable()
    const { status, message } = error ?? { status: 200, message: '' }
    return { status, message, hashes, retryAfter: req.responseHeaders?.get('retry-after') }
  }

  it('costs and says the same for a wrong password and an unknown account, also when it waits', async () => {
    const { payload } = open()
    // Waits are short; a slow machine must not sit one out.
    vi.useFakeTimers({ toFake: ['Date'] })
    const known = { email: 'ada@contoh.id', password: 'perahu biru menyapa gunung' }
    await payload.create({ collection: 'users', data: { ...known, role: 'reporter' } })
    const tries = async (email: string, from: string) => {
      const answers: Awaited<ReturnType<typeof tryToSignIn>>[] = []
      for (let each = 0; each < 6; each += 1) {
        answers.push(await tryToSignIn(email, 'bukan sandi yang benar', from))
      }
      return answers
    }
    const ofKnown = await tries(known.email, '198.51.100.1')
    expect(await tries('tidak.ada@contoh.id', '198.51.100.2')).toEqual(ofKnown)
    expect(ofKnown.map(({ status, hashes }) => [status, hashes])).toEqual([
      ...Array.from({ length: 5 }, () => [401, 1]),
      [429, 0],
    ])
    expect(ofKnown[5]).toMatchObject({
      retryAfter: '2',
      message: expect.stringContaining('2 detik'),
    })
    const here = await tryToSignIn(known.email, known.password, '198.51.100.1')
    expect(here).toMatchObject({ status: 429, hashes: 0 })
    const elsewhere = await tryToSignIn(known.email.toUpperCase(), known.password, '198.51.100.3')
    expect(elsewhere).toMatchObject({ status: 200 })
  })
})
