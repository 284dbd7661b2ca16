/**
 * Counts in the edge's process which addresses are asked for that nothing is at: those of an old site that still have to
 * be led somewhere. Nothing about readers is kept.
 * @module
 */
import { oldAddressKey } from '#content/base/address/old-address.ts'
import { MissedAddresses } from '#content/model/site/missed-addresses.ts'
import { readMissed, writeMissed } from '#content/reading/lists/missed-file.ts'
import type { ReadEvent } from './edge/http/edge-options.ts'

/** Milliseconds between two writes. */
const INTERVAL = 60_000

/** A running counter. */
export interface MissedCounter {
  /** Counts `event` if nothing was there. */
  note(event: Pick<ReadEvent, 'method' | 'status' | 'asked'>): void
  /** Writes what has changed, as happens every minute. */
  write(): Promise<void>
  /** Stops counting and writes what has changed. */
  close(): Promise<void>
}

/** Counts missed addresses, on top of those in `dataDir`. Failed writes are passed to `onError` and tried again. */
export async function countMissed(
  dataDir: string,
  onError: (error: unknown) => void,
): Promise<MissedCounter> {
  const missed = new MissedAddresses(await readMissed(dataDir))
  let isChanged = false
  const write = async () => {
    if (!isChanged) return
    isChanged = false
    try {
      await writeMissed(dataDir, missed.list())
    } catch (error) {
      isChanged = true
      onError(error)
    }
  }
  const timer = setInterval(() => void write(), INTERVAL)
  timer.unref()
  return {
    note({ method, status, asked }) {
      if (status !== 404 || (method !== 'GET' && method !== 'HEAD')) return
      const path = oldAddressKey(asked)
      if (path && missed.add(path)) isChanged = true
    },
    write,
    close() {
      clearInterval(timer)
      return write()
    },
  }
}
