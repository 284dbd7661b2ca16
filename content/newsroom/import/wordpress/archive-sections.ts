import { createLocalReq, type Payload } from 'payload'
import { RESERVED_SLUGS } from '#content/base/address/addresses.ts'
import { isSlug, slugOf } from '#content/base/address/slug.ts'
import { NO_CATEGORY } from '#content/intake/wordpress/wordpress-story.ts'
import type { WxrCatalogue } from '#content/intake/wordpress/wxr-catalogue.ts'
import type { SectionPlace } from '#content/newsroom/import/import-links.ts'

/** The longest name of a section, in characters. */
const LONGEST_NAME = 40
/** Behind the sections that the desk has put in order. */
const LAST = 900

/**
 * Returns a function that gives the section for a category, which it makes if there is none. Sections have
 * two levels: a category further below becomes a subsection of the topmost one.
 */
export function archiveSections(
  payload: Payload,
  { categories }: WxrCatalogue,
): (category: string) => Promise<SectionPlace> {
  const known = new Map<string, Promise<SectionPlace>>()
  const section = (category: string): Promise<SectionPlace> => {
    const made = known.get(category) ?? findOrMake(category)
    known.set(category, made)
    // The next story tries again.
    made.catch(() => known.delete(category))
    return made
  }
  const topmost = (category: string): string | undefined => {
    const seen = new Set([category])
    let at = categories.get(category)?.parent
    let top: string | undefined
    while (at && categories.has(at) && !seen.has(at)) {
      seen.add(at)
      top = at
      at = categories.get(at)?.parent
    }
    return top
  }
  const findOrMake = async (category: string) => {
    const { name = 'Arsip', description = '' } = categories.get(category) ?? {}
    const plain = isSlug(category) ? category : slugOf(category) || slugOf(name) || NO_CATEGORY
    const slug = RESERVED_SLUGS.includes(plain) ? `rubrik-${plain}` : plain
    const req = await createLocalReq({}, payload)
    const find = async () =>
      (
        await payload.find({
          collection: 'sections',
          where: { slug: { equals: slug } },
          depth: 0,
          limit: 1,
          pagination: false,
          req,
        })
      ).docs[0]
    const there = await find()
    if (there) return { id: there.id, slug }
    const above = topmost(category)
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
