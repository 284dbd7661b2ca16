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
/** What the reading connection keeps of the file, in KiB; SQLite's own 2 MB are too few for a search of a large archive. */
const READER_CACHE = 32_768

/**
 * A libSQL client for the SQLite file at `url` (`file:…`) whose transactions queue instead of failing
 * with `SQLITE_BUSY`. A transaction begins with its first statement, so that work done before it (such
 * as rendering a photo) keeps nobody waiting.
 */
export function createOneWriterClient(url: string): Client {
  const reader = createClient({ url })
  let writer = createClient({ url })
  const turn = withTimeout(
    new Mutex(),
    TURN_TIMEOUT,
    new Error('The store is busy: no turn to write.'),
  )

  /** Repeats `write` while another process holds the file. */
  const insist = async <Result>(write: (writer: Client) => Promise<Result>): Promise<Result> => {
    const deadline = Date.now() + TURN_TIMEOUT
    for (;;) {
      try {
        return await write(writer)
      } catch (error) {
        if (!(error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY'))) throw error
        // libSQL leaves the refused statement standing, and SQLite commits nothing of a connection on which one stands.
        writer.close()
        writer = createClient({ url })
        if (Date.now() > deadline) throw error
        await delay(BUSY_PAUSE)
      }
    }
  }

  const prepared = (async () => {
    // A file that is opened after a crash is mended first; SQLite itself waits for that.
    await reader.execute('PRAGMA busy_timeout = 5000')
    await reader.execute(`PRAGMA cache_size = -${READER_CACHE}`)
    // Kept in the file. Without the log whoever reads, in whatever process, makes a commit fail.
    await insist((one) => one.execute('PRAGMA journal_mode = WAL'))
  })()

  const write = async <Result>(work: (writer: Client) => Promise<Result>): Promise<Result> => {
    await prepared
    return turn.runExclusive(() => insist(work))
  }

  const begin = async (): Promise<Turn> => {
    await prepared
    const release = await turn.acquire()
    try {
      await insist((one) => one.execute('BEGIN IMMEDIATE'))
      return { writer, release }
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
          : write((one) => one.execute(statement))
      },
      batch: (statements, mode = 'write') => write((one) => one.batch(statements, mode)),
      executeMultiple: (sql) => write((one) => one.executeMultiple(sql)),
      transaction: async () => new QueuedTransaction(begin),
      close: () => {
        reader.close()
        writer.close()
      },
    }
  return Object.assign(Object.create(reader) as Client, overrides)
}

/** The connection that writes, for as long as it is nobody else's. */
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
      // A commit that failed (a full disk) leaves the transaction open; the next writer needs it gone.
      if (statement === 'COMMIT') await turn.writer.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      turn.release()
    }
  }
}

function isRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  return /^\s*(select|pragma|explain)\b/i.test(sql)
}
