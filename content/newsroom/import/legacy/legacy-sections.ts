import { createLocalReq, type Payload } from 'payload'
import { RESERVED_SLUGS } from '#content/base/address/addresses.ts'
import { isSlug, slugOf } from '#content/base/address/slug.ts'
import { type LegacySite, NO_SECTION } from '#content/intake/legacy/legacy-story.ts'
import type { SectionPlace } from '#content/newsroom/import/import-links.ts'

/** The longest name of a section, in characters. */
const LONGEST_NAME = 40
/** Behind the sections that the desk has put in order. */
const LAST = 900

/**
 * Returns a function that gives the section here for one of an old site, which it makes if there is none. Sections have
 * two levels: one further below becomes a subsection of the topmost one.
 */
export function legacySections(
  payload: Payload,
  { sections: old }: LegacySite,
): (key: string) => Promise<SectionPlace> {
  const known = new Map<string, Promise<SectionPlace>>()
  const section = (key: string): Promise<SectionPlace> => {
    const made = known.get(key) ?? findOrMake(key)
    known.set(key, made)
    // The next story tries again.
    made.catch(() => known.delete(key))
    return made
  }
  const topmost = (key: string): string | undefined => {
    const seen = new Set([key])
    let at = old.get(key)?.parent
    let top: string | undefined
    while (at && old.has(at) && !seen.has(at)) {
      seen.add(at)
      top = at
      at = old.get(at)?.parent
    }
    return top
  }
  const findOrMake = async (key: string) => {
    // One that the old site does not describe is called as stories call it.
    const { name = key === NO_SECTION ? 'Arsip' : key, description = '' } = old.get(key) ?? {}
    const plain = isSlug(key) ? key : slugOf(key) || slugOf(name) || NO_SECTION
    const slug = RESERVED_SLUGS.includes(plain) ? `rubrik-${plain}` : plain
    const req = await createLocalReq({}, payload)
    const find = async () =>
      (
        await payload.find({
          collection: 'sections',
          // Without a slug of its own, a section is what it is called.
          where: old.has(key)
            ? { slug: { equals: slug } }
            : { or: [{ slug: { equals: slug } }, { name: { equals: name } }] },
          depth: 0,
          limit: 1,
          pagination: false,
          req,
        })
      ).docs[0]
    const there = await find()
    if (there) return { id: there.id, slug: there.slug }
    const above = topmost(key)
    const parent = above === undefined ? undefined : (await section(above)).id
    const made = await payload.create({
      collection: 'sections',
      data: {
        name: name.slice(0, LONGEST_NAME),
        slug,
        order: LAST,
        ...(description && { description: description.slice(0, 300) }),
        ...(parent !== undefined && { parent }),
      },
      depth: 0,
      req,
    })
    return { id: made.id, slug }
  }
  return section
}
