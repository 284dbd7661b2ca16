/**
 * Transactions of the store, and the only place that knows "after the commit".
 *
 * Payload's adapters swallow a failed COMMIT and acknowledge data that is not stored, and run `afterChange` hooks
 * before the commit. Here a failed commit fails the operation, and work that needs the data to be visible (purging)
 * runs after the commit, before the save is answered.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { dialectOf } from './statements.ts'

/** Work to run after a commit. */
type AfterCommit = () => Promise<void> | void

class RolledBack extends Error {}

const waiting = new Map<string | number, AfterCommit[]>()

/** Gives `adapter` transactions that report their failures and run {@link afterCommit} work. */
export function withCertainTransactions<Adapter extends DrizzleAdapter>(adapter: Adapter): Adapter {
  const begin = async (): Promise<string> => {
    await adapter.initializing
    const id = randomUUID()
    const opened = Promise.withResolvers<void>()
    const decided = Promise.withResolvers<void>()
    const done = adapter.drizzle.transaction(async (transaction) => {
      adapter.sessions[id] = {
        db: transaction as unknown as DrizzleAdapter['sessions'][string]['db'],
        resolve: async () => {
          decided.resolve()
          await done
        },
        reject: async () => {
          decided.reject(new RolledBack())
          await done.catch(ignoreRollback)
        },
      }
      opened.resolve()
      await decided.promise
    })
    done.catch(opened.reject)
    await opened.promise
    return id
  }

  const commit: DrizzleAdapter['commitTransaction'] = async (given = '') => {
    const id = await given
    const session = adapter.sessions[id]
    const work = take(id)
    if (!session) return
    delete adapter.sessions[id]
    await session.resolve()
    await runAll(work)
  }

  const rollback: DrizzleAdapter['rollbackTransaction'] = async (given = '') => {
    const id = await given
    const session = adapter.sessions[id]
    take(id)
    if (!session) return
    delete adapter.sessions[id]
    await session.reject()
  }

  return Object.assign(adapter, {
    beginTransaction: begin,
    commitTransaction: commit,
    rollbackTransaction: rollback,
  })
}

/**
 * Runs `work` after the transaction of `req` commits and before its operation is answered; not at all after a rollback.
 * Without a transaction it runs at once.
 */
export async function afterCommit(req: PayloadRequest, work: AfterCommit): Promise<void> {
  const id = await req.transactionID
  if (id === undefined) return work()
  waiting.set(id, [...(waiting.get(id) ?? []), work])
}

/**
 * The request with which a hook reads before work that takes long. Payload has opened its transaction by then. On PostgreSQL
 * that has a connection already; whoever asks for a second one waits for ever once all are with others who do the same. On
 * SQLite a transaction begins with its first statement and keeps out all other writers, so it must not begin yet.
 */
export const readingWith = (req: PayloadRequest): { req?: PayloadRequest } =>
  dialectOf(req.payload) === 'postgres' ? { req } : {}

/** Runs `work` in a new transaction on behalf of `user`; commits all of it or nothing. */
export async function inTransaction(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<void>,
  user?: PayloadRequest['user'],
): Promise<void> {
  const req = await createLocalReq(user ? { user } : {}, payload)
  await inTransactionOf(req, () => work(req))
}

/** Runs `work` in a transaction of `req`; commits all of it or nothing. */
export async function inTransactionOf<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  await initTransaction(req)
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Runs every step: one that fails must not keep a purge from those behind it. Then fails as the first that did. */
async function runAll(work: readonly AfterCommit[]): Promise<void> {
  const failures: unknown[] = []
  for (const step of work) {
    try {
      await step()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

function take(id: string | number): AfterCommit[] {
  const work = waiting.get(id) ?? []
  waiting.delete(id)
  return work
}

function ignoreRollback(error: unknown): void {
  if (!(error instanceof RolledBack)) throw error
}
