/**
 * Connections to a PostgreSQL that is gone without a word, as when its machine loses its power. The system sends a query
 * again for a quarter of an hour before it gives up, and keepalive begins only where nothing is under way.
 * @module
 */
import type { Socket } from 'node:net'
import type { ClientBase } from 'pg'

/** Milliseconds without a byte from a server that owes an answer, after which its connection counts as lost. */
const SILENCE = 60_000

/** The part of a client of PostgreSQL that its types leave out. */
interface OpenClient {
  readonly connection: { readonly stream: Socket }
  /** Whether all answers have come. */
  readonly readyForQuery: boolean
}

/**
 * Ends `client` when the server has owed an answer for `silence` milliseconds, unless `mayTakeLong` says that a statement
 * of this process takes as long as it needs.
 */
export function endWhenSilent(
  client: ClientBase,
  mayTakeLong: () => boolean = () => false,
  silence = SILENCE,
): void {
  const open = client as unknown as OpenClient
  const { stream } = open.connection
  stream.setTimeout(silence, () => {
    if (open.readyForQuery || mayTakeLong()) return
    stream.destroy(
      Object.assign(new Error(`The database has not answered for ${silence / 1_000} s.`), {
        code: 'ETIMEDOUT',
      }),
    )
  })
}
