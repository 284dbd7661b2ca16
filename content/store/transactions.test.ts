import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { afterCommit, withCertainTransactions } from './transactions.ts'

/** An adapter whose transactions end when their work has. */
const anAdapter = () =>
  withCertainTransactions({
    sessions: {},
    drizzle: { transaction: async (work: (transaction: object) => Promise<void>) => work({}) },
  } as unknown as DrizzleAdapter)

it('runs all work after a commit, also behind a step that fails, and says that it failed', async () => {
  const adapter = anAdapter()
  const transactionID = await adapter.beginTransaction()
  const req = { transactionID } as PayloadRequest
  const done: string[] = []
  await afterCommit(req, () => {
    throw new Error('The bucket does not answer.')
  })
  await afterCommit(req, () => {
    done.push('purged')
  })
  expect(done).toEqual([])
  await expect(adapter.commitTransaction(transactionID ?? '')).rejects.toThrow('does not answer')
  expect(done).toEqual(['purged'])
})

it('runs nothing after a rollback', async () => {
  const adapter = anAdapter()
  const transactionID = await adapter.beginTransaction()
  const done: string[] = []
  await afterCommit({ transactionID } as PayloadRequest, () => {
    done.push('purged')
  })
  await adapter.rollbackTransaction(transactionID ?? '')
  await adapter.commitTransaction(transactionID ?? '')
  expect(done).toEqual([])
})
