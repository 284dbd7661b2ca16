/**
 * SQLite has one writer. This client is what Payload's adapter talks to: one connection reads, one
 * writes, and whoever wants to write waits for its turn in this process without blocking it, and for
 * writers of other processes (the command line) by asking again.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import {
  type Client,
  createClient,
  type InStatement,
  LibsqlError,
  type ResultSet,
  type Transaction,
} from '@libsql/client'
import { Mutex, withTimeout } from 'async-mutex'

/** How long a writer waits for its turn before it gives up with an error, in milliseconds. */
const TURN_TIMEOUT = 30_000
/** Pause between two attempts while another process writes, in milliseconds. */
const BUSY_PAUSE = 10

/**
 * A libSQL client for the SQLite file at `url` (`file:…`) whose transactions queue instead of failing
 * with `SQLITE_BUSY`. A transaction begins with its first statement, so that work done before it (such
 * as rendering a photo) keeps nobody waiting.
 */
export function createOneWriterClient(url: string): Client {
  const reader = createClient({ url })
  const writer = createClient({ url })
  const turn = withTimeout(
    new Mutex(),
    TURN_TIMEOUT,
    new Error('The store is busy: no turn to write.'),
  )
  // Readers of other processes can hold a checkpoint for a moment; SQLite itself waits for them.
  const prepared = reader.execute('PRAGMA busy_timeout = 5000')

  const begin = async (): Promise<() => void> => {
    const release = await turn.acquire()
    try {
      await insist(() => writer.execute('BEGIN IMMEDIATE'))
      return release
    } catch (error) {
      release()
      throw error
    }
  }

  const overrides: Pick<Client, 'execute' | 'batch' | 'transaction' | 'executeMultiple' | 'close'> =
    {
      async execute(statement) {
        await prepared
        return isRead(statement)
          ? reader.execute(statement)
          : turn.runExclusive(() => insist(() => writer.execute(statement)))
      },
      batch: (statements, mode) =>
        turn.runExclusive(() => insist(() => writer.batch(statements, mode ?? 'write'))),
      executeMultiple: (sql) => turn.runExclusive(() => insist(() => writer.executeMultiple(sql))),
      transaction: async () => new QueuedTransaction(writer, begin),
      close: () => {
        reader.close()
        writer.close()
      },
    }
  return Object.assign(Object.create(reader) as Client, overrides)
}

class QueuedTransaction implements Transaction {
  readonly #writer: Client
  readonly #begin: () => Promise<() => void>
  #turn: Promise<() => void> | undefined
  closed = false

  constructor(writer: Client, begin: () => Promise<() => void>) {
    this.#writer = writer
    this.#begin = begin
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    await this.#ready()
    return this.#writer.execute(statement)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    await this.#ready()
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.#writer.execute(statement))
    return results
  }

  async executeMultiple(sql: string): Promise<void> {
    for (const statement of sql.split(';').filter((part) => part.trim())) {
      await this.execute(statement)
    }
  }

  commit(): Promise<void> {
    return this.#end('COMMIT')
  }

  rollback(): Promise<void> {
    return this.#end('ROLLBACK')
  }

  close(): void {
    if (!this.closed) void this.rollback()
  }

  async #ready(): Promise<void> {
    if (this.closed) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    this.#turn ??= this.#begin()
    await this.#turn
  }

  async #end(statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.closed) return
    this.closed = true
    const release = await this.#turn?.catch(() => undefined)
    if (!release) return
    try {
      await this.#writer.execute(statement)
    } catch (error) {
      // A commit that failed (a full disk) leaves the transaction open; the next writer needs it gone.
      if (statement === 'COMMIT') await this.#writer.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      release()
    }
  }
}

/** Repeats `write` while another process holds the file. */
async function insist<Result>(write: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + TURN_TIMEOUT
  for (;;) {
    try {
      return await write()
    } catch (error) {
      const busy = error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || Date.now() > deadline) throw error
      await delay(BUSY_PAUSE)
    }
  }
}

function isRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  return /^\s*(select|pragma|explain)\b/i.test(sql)
}
