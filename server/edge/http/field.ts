/** A field as it goes over the wire. */
export type Field = readonly [name: string, value: string]
