import type { PayloadRequest } from 'payload'

/** The signed-in account. */
export type DeskUser = NonNullable<PayloadRequest['user']>
