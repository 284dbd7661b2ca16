/**
 * Nobody overwrites what he has not seen: a save says on which revision it is based, and is refused where somebody else
 * has saved since. A person's own saves follow each other freely, so that autosave and a click do not collide.
 * @module
 */

/** What is kept with a story and each of its versions. */
export interface Revision {
  /** Counts the saves. */
  number: number
  /** Who made the last one; none for an import or the schedule. */
  by: number | undefined
  /** The revision on which the saves in a row by the same person began. */
  ownSince: number
}

/** Whether a save by `person` that is based on revision `base` overwrites nothing that he has not seen. */
export const isUpToDate = (
  current: Revision,
  { person, base }: { person: number | undefined; base: number },
): boolean =>
  base === current.number ||
  (person !== undefined && person === current.by && base >= current.ownSince)

/** The revision that a save by `person` makes of `current`. */
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
