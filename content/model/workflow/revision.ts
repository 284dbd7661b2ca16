/**
 * Optimistic locking: a save names the revision it is based on, and is refused if somebody else has saved since. A
 * person's own consecutive saves are always allowed, so that autosave and a click on save do not collide.
 * @module
 */

/** The revision stored with a story and each of its versions. */
export interface Revision {
  /** Counts the saves. */
  number: number
  /** The account that made the last save; undefined for an import or the scheduler. */
  by: number | undefined
  /** The revision on which the last person's run of consecutive saves is based. */
  ownSince: number
}

/** Whether a save by `person` based on revision `base` overwrites nothing that they have not seen. */
export const isUpToDate = (
  current: Revision,
  { person, base }: { person: number | undefined; base: number },
): boolean =>
  base === current.number ||
  (person !== undefined && person === current.by && base >= current.ownSince)

/** The revision after a save by `person` on top of `current`. */
export const nextRevision = (
  current: Revision | undefined,
  person: number | undefined,
): Revision => ({
  number: (current?.number ?? 0) + 1,
  by: person,
  ownSince:
    current && person !== undefined && current.by === person
      ? current.ownSince
      : (current?.number ?? 0),
})
