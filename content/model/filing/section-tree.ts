/**
 * Sections and subsections: two levels, no more. A section's index includes the stories of its subsections.
 * @module
 */
import type { Say } from '#content/base/desk-words/say.ts'
import type { PlacedSection, SectionLink } from './section.ts'

/** The top-level sections, which the navigation shows. */
export const topSections = <Placed extends PlacedSection>(sections: readonly Placed[]): Placed[] =>
  sections.filter(({ parent }) => parent === undefined)

/** The subsections of the section `id`. */
export const childrenOf = <Placed extends PlacedSection>(
  sections: readonly Placed[],
  id: number,
): Placed[] => sections.filter(({ parent }) => parent === id)

/** The ids of the sections whose stories the index of `id` shows: its own and those of its subsections. */
export const familyOf = (sections: readonly PlacedSection[], id: number): number[] => [
  id,
  ...childrenOf(sections, id).map((child) => child.id),
]

/** The path to `section`: its parent, if it has one, and itself. */
export function sectionAncestry(
  sections: readonly PlacedSection[],
  section: SectionLink,
): SectionLink[] {
  const placed = sections.find(({ id }) => id === section.id)
  const parent = placed && sections.find(({ id }) => id === placed.parent)
  return parent ? [parent, section] : [section]
}

/** Why the section `id` (undefined if new) cannot be a subsection of `parent`; `undefined` if it can. */
export function parentFault(
  sections: readonly PlacedSection[],
  id: number | undefined,
  parent: number,
  say: Say,
): string | undefined {
  const above = sections.find((known) => known.id === parent)
  if (!above) return say('Rubrik induk ini tidak ada. Pilih rubrik dari daftar.')
  if (parent === id)
    return say('Rubrik tidak dapat menjadi induk dirinya sendiri. Pilih rubrik lain.')
  if (above.parent !== undefined) {
    return say('“{name}” sendiri berada di bawah rubrik lain. Pilih rubrik utama.', {
      name: above.name,
    })
  }
  return id !== undefined && childrenOf(sections, id).length > 0
    ? say(
        'Rubrik ini punya subrubrik, jadi tidak dapat menjadi subrubrik. Pindahkan subrubriknya lebih dulu.',
      )
    : undefined
}
