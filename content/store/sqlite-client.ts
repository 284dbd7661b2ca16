/**
 * The client that Payload's adapter uses for SQLite, which allows one writer. One connection reads, one writes, and one
 * reads for statements of our own. Writers of this process queue without blocking it; while another process (the command
 * line) writes, they retry.
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
import { openReader } from './sqlite-reader.ts'

/** Milliseconds after which a waiting writer gives up with an error. */
const TURN_TIMEOUT = 30_000
/** Milliseconds between two attempts while another process writes. */
const BUSY_PAUSE = 10
/** Page cache of the reading connection, in KiB. SQLite's default of 2 MB is too small to search a large archive. */
const READER_CACHE = 32_768

/**
 * Returns a libSQL client for the SQLite file at `url` (`file:…`) whose transactions queue instead of failing with
 * `SQLITE_BUSY`. A transaction begins with its first statement, so that earlier work, such as rendering a photo, does
 * not hold the lock.
 */
export function createOneWriterClient(url: string): OneWriterClient {
  const reader = createClient({ url })
  const prepared = openReader(url, READER_CACHE)
  let writer = createClient({ url })
  const turn = withTimeout(
    new Mutex(),
    TURN_TIMEOUT,
    new Error('The database is busy: timed out waiting to write.'),
  )

  /** Retries `write` while another process holds the file. */
  const insist = async <Result>(write: (writer: Client) => Promise<Result>): Promise<Result> => {
    const deadline = Date.now() + TURN_TIMEOUT
    for (;;) {
      try {
        return await write(writer)
      } catch (error) {
        if (!isBusy(error)) throw error
        // libSQL leaves the refused statement open, and SQLite commits nothing on a connection with an open statement.
        writer.close()
        writer = createClient({ url })
        if (Date.now() > deadline) throw error
        await delay(BUSY_PAUSE)
      }
    }
  }

  const opened = (async () => {
    // SQLite recovers the file after a crash when it is opened; this waits for it.
    await reader.execute('PRAGMA busy_timeout = 5000')
    await reader.execute(`PRAGMA cache_size = -${READER_CACHE}`)
    // Stored in the file. Without the write-ahead log, a reader in any process makes a commit fail.
    await insist((one) => one.execute('PRAGMA journal_mode = WAL'))
  })()

  const write = async <Result>(work: (writer: Client) => Promise<Result>): Promise<Result> => {
    await opened
    return turn.runExclusive(() => insist(work))
  }

  const begin = async (): Promise<Turn> => {
    await opened
    const release = await turn.acquire()
    try {
      await insist((one) => one.execute('BEGIN IMMEDIATE'))
      return { writer, release }
    } catch (error) {
      release()
      throw error
    }
  }

  const overrides: Pick<
    OneWriterClient,
    'execute' | 'batch' | 'transaction' | 'executeMultiple' | 'close' | 'rows'
  > = {
    async execute(statement) {
      await opened
      return isRead(statement) ? reader.execute(statement) : write((one) => one.execute(statement))
    },
    async rows(sql, values) {
      await opened
      return prepared.rows(sql, values)
    },
    batch: (statements, mode = 'write') => write((one) => one.batch(statements, mode)),
    executeMultiple: (sql) => write((one) => one.executeMultiple(sql)),
    transaction: async () => new QueuedTransaction(begin),
    close: () => {
      prepared.close()
      reader.close()
      writer.close()
    },
  }
  return Object.assign(Object.create(reader) as Client, overrides)
}

/** A client of libSQL that also answers queries with statements that stay prepared. */
export interface OneWriterClient extends Client {
  /** The rows that the query `sql` finds with `values` as its parameters, in no transaction. */
  rows(sql: string, values: readonly unknown[]): Promise<unknown[]>
}

/** Exclusive use of the writing connection. */
interface Turn {
  writer: Client
  release(): void
}

class QueuedTransaction implements Transaction {
  readonly #begin: () => Promise<Turn>
  #turn: Promise<Turn> | undefined
  closed = false

  constructor(begin: () => Promise<Turn>) {
    this.#begin = begin
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    const writer = await this.#ready()
    return writer.execute(statement)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const writer = await this.#ready()
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await writer.execute(statement))
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

  async #ready(): Promise<Client> {
    if (this.closed) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    this.#turn ??= this.#begin()
    return (await this.#turn).writer
  }

  async #end(statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.closed) return
    this.closed = true
    const turn = await this.#turn?.catch(() => undefined)
    if (!turn) return
    try {
      await turn.writer.execute(statement)
    } catch (error) {
      // A commit that failed (disk full) leaves the transaction open, which would block the next writer.
      if (statement === 'COMMIT') await turn.writer.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      turn.release()
    }
  }
}

/** Whether another process holds the file. What a statement with `returning` throws is no `LibsqlError`. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function isRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  return /^\s*(select|pragma|explain)\b/i.test(sql)
}
