/**
 * What a portal counts of its readers: readings of stories, and addresses that are asked for in vain.
 * @module
 */
import type { Logger } from 'pino'
import type { Environment } from '#content/base/settings/environment.ts'
import { readingsFolder } from '#content/reading/readership/readership-batch.ts'
import type { EdgeOptions } from './edge/http/edge-options.ts'
import { countMissed, type MissedCounter } from './missed-counter.ts'
import { countReadings, type ReadingCounter } from './reading-counter.ts'

/** The counters of one portal. */
export class ReaderCounts {
  readonly #dataDir: string
  readonly #logger: Logger
  readonly #readings: ReadingCounter
  /** One process counts on from the file. While two serve, for some seconds, it is the one before. */
  #missed: MissedCounter | undefined

  constructor({ dataDir, siteUrl }: Pick<Environment, 'dataDir' | 'siteUrl'>, logger: Logger) {
    this.#dataDir = dataDir
    this.#logger = logger
    this.#readings = countReadings({
      folder: readingsFolder(dataDir),
      ownHost: new URL(siteUrl).host,
      onError: (error) => logger.error({ err: error }, 'Readings could not be written; retrying.'),
    })
  }

  /** For the edge. */
  readonly note: NonNullable<EdgeOptions['onRead']> = (event) => {
    this.#readings.note(event)
    this.#missed?.note(event)
  }

  /** Counts addresses that an outer edge was asked for in vain. */
  noteMissed(addresses: readonly string[]): void {
    for (const asked of addresses) this.#missed?.note({ method: 'GET', status: 404, asked })
  }

  /** Begins to count missed addresses. */
  async startCountingMissed(): Promise<void> {
    this.#missed = await countMissed(this.#dataDir, (error) =>
      this.#logger.error({ err: error }, 'Missed addresses could not be written; retrying.'),
    )
  }

  /** Writes the last missed addresses, and counts no more. */
  async stopCountingMissed(): Promise<void> {
    await this.#missed?.close()
  }

  /** Writes the last readings. */
  async closeReadings(): Promise<void> {
    await this.#readings.close()
  }

  /** Writes everything. */
  async close(): Promise<void> {
    await Promise.all([this.closeReadings(), this.stopCountingMissed()])
  }
}
