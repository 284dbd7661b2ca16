/**
 * What an edge says to the one behind it, if both belong to one portal, and that one to it: an outer edge answers readers
 * from a memory of its own, and asks the inner one for everything else. The field is never taken from a reader, nor passed
 * to the origin or a reader.
 * @module
 */
import type { IncomingMessage } from 'node:http'
import type { Field } from './field.ts'

/** The name of the field, in lower case. */
export const OUTER_FIELD = 'warta-outer'

/** Who sends the requests that an edge gets, and whom it believes. */
export interface Visitors {
  /** Readers, or outer edges through the inner door. */
  readonly visitors: 'readers' | 'edges'
  /** Whether `X-Forwarded-For`, `-Proto` and `-Host` come from our own proxy. */
  readonly trustProxy: boolean
}

/** What an outer edge says of a request. */
export interface OuterRequest {
  /** The network of the reader who asked first, see `readerNetwork`. */
  readonly network: string
  /** Whether nobody waits for the answer. */
  readonly isBehind?: boolean
  /** Whether it has nothing that it could give in place of an error. */
  readonly takesStale?: boolean
}

/** The field for a request: flags, or a `-` since HTTP cuts spaces off at the beginning, then a space and the network. */
export const outerField = ({ network, isBehind, takesStale }: OuterRequest): Field => [
  'Warta-Outer',
  `${`${isBehind ? 'b' : ''}${takesStale ? 's' : ''}` || '-'} ${network}`,
]

/** Reads the field of a request. */
export function readOuter({ headers }: IncomingMessage): Required<OuterRequest> {
  const [flags = '', network = ''] = String(headers[OUTER_FIELD] ?? '').split(' ')
  return { network, isBehind: flags.includes('b'), takesStale: flags.includes('s') }
}

/** The fields of a stale page that an inner edge lends: it is to be shown, and not to be kept. */
export const LENT: readonly Field[] = [
  ['Warta-Cache-Control', 'no-store'],
  ['Warta-Outer', 'stale'],
]

/** Whether an answer of an inner edge is a stale page that it lends. */
export const isLent = ({ headers }: IncomingMessage): boolean => headers[OUTER_FIELD] === 'stale'
