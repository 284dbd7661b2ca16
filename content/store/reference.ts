/** A reference to a record from Payload: its id, or the record itself if the query populated it. */
export type Reference = number | { id: number }

/** The id of a referenced record, populated or not. */
export const idOf = (reference: Reference): number =>
  typeof reference === 'number' ? reference : reference.id
