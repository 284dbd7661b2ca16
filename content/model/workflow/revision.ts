/**
 * Optimistic locking: a save names the revision it is based on, and is refused if another form has saved since: that of
 * another person, or one's own in another tab. Consecutive saves of one form are always allowed, so that autosave and a
 * click on save do not collide.
 * @module
 */

/** The revision stored with a story and each of its versions. */
export interface Revision {
  /** Counts the saves. */
  number: number
  /** The account that made the last save; undefined for an import or the scheduler. */
  by: number | undefined
  /** The key of the form that made the last save; undefined for anything else than a form. */
  form: string | undefined
  /** The revision on which the last form's run of consecutive saves is based. */
  ownSince: number
}

/** Who saves: an account, and the form in which it writes. */
export interface Writer {
  person: number | undefined
  form: string | undefined
}

/** Whether a save by a writer based on revision `base` overwrites nothing that they have not seen. */
export const isUpToDate = (
  current: Revision,
  { base, ...writer }: Writer & { base: number },
): boolean => base === current.number || (isOwn(current, writer) && base >= current.ownSince)

/** The revision after a save by `writer` on top of `current`. */
export const nextRevision = (current: Revision | undefined, writer: Writer): Revision => ({
  number: (current?.number ?? 0) + 1,
  by: writer.person,
  form: writer.form,
  ownSince: current && isOwn(current, writer) ? current.ownSince : (current?.number ?? 0),
})

const isOwn = ({ by, form }: Revision, writer: Writer): boolean =>
  by !== undefined && form !== undefined && by === writer.person && form === writer.form
