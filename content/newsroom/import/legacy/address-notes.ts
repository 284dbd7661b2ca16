import type { NotedAddress } from '#content/newsroom/site/old-address-rows.ts'

/** Addresses stored at once. */
const ADDRESSES = 200

/** Collects old addresses: storing each by itself would take as long as storing its story. */
export interface AddressNotes {
  /** Never fails: addresses that cannot be stored wait, and are no fault of the story that they came with. */
  add(noted: readonly NotedAddress[]): Promise<void>
  /** Stores those that wait. */
  end(): Promise<void>
}

/** Returns notes that `store` stores. */
export function addressNotes(
  store: (noted: readonly NotedAddress[]) => Promise<unknown>,
): AddressNotes {
  let waiting: readonly NotedAddress[] = []
  const end = async () => {
    const ended = waiting
    await store(ended)
    waiting = waiting.slice(ended.length)
  }
  return {
    async add(noted) {
      waiting = [...waiting, ...noted]
      // They are tried again with the next ones, and at the end, where the error is told.
      if (waiting.length >= ADDRESSES) await end().catch(() => {})
    },
    end,
  }
}
