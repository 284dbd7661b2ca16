/**
 * Second factors in the store, on either database.
 * @module
 */
import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import { codeAt } from '#content/model/people/second-factor/time-code.ts'
import { openStore } from './open-store.ts'

const PASSWORD = 'perahu biru menyapa gunung'

const open = openStore()

const modules = async () => ({
  ...(await import('#content/newsroom/people/second-factor/code-check.ts')),
  ...(await import('#content/newsroom/people/second-factor/factor-enrolment.ts')),
  ...(await import('#content/newsroom/people/second-factor/factor-records.ts')),
  ...(await import('#content/newsroom/people/second-factor/factor-rules.ts')),
  ...(await import('#content/newsroom/people/second-factor/sign-in-gate.ts')),
  ...(await import('#content/newsroom/people/stored-account.ts')),
  ...(await import('#content/model/people/second-factor/signed-ticket.ts')),
  ...(await import('#content/base/settings/environment.ts')),
  ...(await import('#content/store/statements.ts')),
})

let count = 0
/** An account of its own, with an app. */
async function aGuardedAccount() {
  const { payload } = open()
  const { enrolApp, offerTimeSecret } = await modules()
  count += 1
  const email = `berfaktor-${count}@contoh.id`
  const { id } = await payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, role: 'editor' },
  })
  const req = await createLocalReq({}, payload)
  const { timeSecret, sealed } = offerTimeSecret(id)
  const code = codeAt(timeSecret, new Date())
  const enrolment = await enrolApp(req, id, { sealed, code, name: 'Ponsel', mustBeFirst: true })
  return { id, email, timeSecret, codes: 'codes' in enrolment ? (enrolment.codes ?? []) : [] }
}

const sessionsOf = async (id: number) => {
  const { storedAccount } = await modules()
  return (await storedAccount(open().payload, { id }))?.sessions ?? []
}

describe('an account with a second factor', () => {
  it('gets no session from Payload’s own sign-in', async () => {
    const { payload } = open()
    const { id, email } = await aGuardedAccount()
    const { SecondFactorNeeded } = await modules()
    const data = { email, password: PASSWORD }
    await expect(payload.login({ collection: 'users', data })).rejects.toBeInstanceOf(
      SecondFactorNeeded,
    )
    expect(await sessionsOf(id)).toEqual([])
  })

  it('gets no further one from somebody who only has the password', async () => {
    const { payload } = open()
    const { id } = await aGuardedAccount()
    const { enrolApp, factorsOf, offerTimeSecret } = await modules()
    const { timeSecret, sealed } = offerTimeSecret(id)
    const code = codeAt(timeSecret, new Date())
    const req = await createLocalReq({}, payload)
    const terms = { name: 'Penyusup', mustBeFirst: true }
    expect(await enrolApp(req, id, { sealed, code, ...terms })).toEqual({ outcome: 'wrong' })
    expect(await factorsOf(payload, id)).toHaveLength(1)
  })

  it('has no secret and no recovery code that the tables tell', async () => {
    const { payload } = open()
    const { timeSecret, codes } = await aGuardedAccount()
    const { runStatement, sql } = await modules()
    const { z } = await import('zod')
    const rows = [
      ...(await runStatement(payload, sql`select * from second_factors`, { row: z.unknown() })),
      ...(await runStatement(payload, sql`select * from recovery_codes`, { row: z.unknown() })),
    ]
    const text = JSON.stringify(rows)
    expect(text).not.toContain(timeSecret)
    expect(codes).toHaveLength(10)
    for (const code of codes) expect(text).not.toContain(code)
  })

  it('is asked to wait after ten wrong codes in a row, whatever the ticket', async () => {
    const { payload } = open()
    const { id, email, timeSecret } = await aGuardedAccount()
    const { checkCode, newTicket, readTicket, secret } = await modules()
    const req = await createLocalReq({}, payload)
    const ticket = () => {
      const now = new Date()
      const text = newTicket(secret(), 'sign-in', { account: id }, now)
      const read = readTicket(secret(), 'sign-in', text, now)
      if (!read) throw new Error('A ticket is valid when it is made.')
      return read
    }
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await checkCode(req, { id, email }, ticket(), '000000')).outcome).toBe('wrong')
    }
    const right = codeAt(timeSecret, new Date())
    expect(await checkCode(req, { id, email }, ticket(), right)).toEqual({
      outcome: 'paused',
      seconds: expect.any(Number),
    })
    const log = await payload.find({
      collection: 'account-log',
      where: { account: { equals: id }, event: { equals: 'failed' } },
    })
    expect(log.docs).toMatchObject([{ times: 10, note: 'Faktor kedua salah', name: email }])
  })

  it('keeps nothing of it when it is deleted', async () => {
    const { payload } = open()
    const { id } = await aGuardedAccount()
    const { factorsOf } = await modules()
    await payload.delete({ collection: 'users', id })
    expect(await factorsOf(payload, id)).toEqual([])
  })

  it('is freed of it by a reset, and signed out', async () => {
    const { payload } = open()
    const { id, email } = await aGuardedAccount()
    const { resetFactors } = await modules()
    const had = await resetFactors(await createLocalReq({}, payload), id)
    expect(had.map(({ name }) => name)).toEqual(['Ponsel'])
    const data = { email, password: PASSWORD }
    expect((await payload.login({ collection: 'users', data })).token).toBeTruthy()
    await resetFactors(await createLocalReq({}, payload), id)
    expect(await sessionsOf(id)).toEqual([])
  })
})

describe('a new password by mail', () => {
  it.each(['with', 'without'])(
    'opens no session for an account %s a second factor',
    async (has) => {
      const { payload } = open()
      const account = await aGuardedAccount()
      const { resetFactors } = await modules()
      if (has === 'without') await resetFactors(await createLocalReq({}, payload), account.id)
      const { email } = account
      const collection = 'users'
      const token = await payload.forgotPassword({
        collection,
        data: { email },
        disableEmail: true,
      })
      const password = 'gunung ungu menatap perahu'
      await payload.resetPassword({ collection, data: { token, password }, overrideAccess: true })
      expect(await sessionsOf(account.id)).toEqual([])
      const signedIn = payload.login({ collection, data: { email, password } })
      if (has === 'with') await expect(signedIn).rejects.toThrow(/faktor kedua|second factor/)
      else expect((await signedIn).token).toBeTruthy()
    },
  )
})

describe('a role that requires a second factor', () => {
  it('signs out its accounts without one, and only those', async () => {
    const { payload } = open()
    const { requireOfRoles } = await modules()
    const { inTransaction } = await import('#content/store/transactions.ts')
    const account = async (role: 'photo' | 'reporter') => {
      const email = `tanpa-${role}@contoh.id`
      const { id } = await payload.create({
        collection: 'users',
        data: { email, password: PASSWORD, role },
      })
      await payload.login({ collection: 'users', data: { email, password: PASSWORD } })
      return { id, email }
    }
    const [photo, reporter] = [await account('photo'), await account('reporter')]
    await inTransaction(payload, (req) => requireOfRoles(req, ['photo']))
    expect(await sessionsOf(photo.id)).toEqual([])
    expect(await sessionsOf(reporter.id)).toHaveLength(1)
    const data = { email: photo.email, password: PASSWORD }
    await expect(payload.login({ collection: 'users', data })).rejects.toThrow()
    await inTransaction(payload, (req) => requireOfRoles(req, []))
    expect((await payload.login({ collection: 'users', data })).token).toBeTruthy()
  })
})
