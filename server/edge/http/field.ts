/** A header field as sent over the wire. */
export type Field = readonly [name: string, value: string]
