/**
 * What an address could be, from its spelling alone.
 * @module
 */
import { RESERVED_SLUGS, textFrontPath } from './addresses.ts'
import { slugInOldAddress } from './old-address.ts'

/** What can be looked up by its slug; `nothing` if no page can have the address; `other` if only its route knows. */
export type AddressShape =
  | { kind: 'story' | 'section' | 'topic' | 'author' | 'page'; slug: string }
  | { kind: 'nothing' | 'other' }

const SLUG = /^[a-z0-9-]+$/
/** The files that the portal answers itself: feeds, sitemaps, policies, pictures. */
const OWN_FILE = /\.(?:txt|xml|json|webmanifest|png|jpg)$/
const BY_FIRST_SEGMENT = { topik: 'topic', penulis: 'author', halaman: 'page' } as const

/**
 * The shape of a tidy `path`: `/news/kapal` may be the story `kapal`, and so may `/2022/01/08/kapal.html`, the address
 * that it had in another system.
 */
export function addressShape(path: string): AddressShape {
  const segments = path.split('/').filter((segment) => segment !== '')
  const [first, second, third, ...more] = segments
  if (first === undefined || OWN_FILE.test(path) || segments.at(-1) === 'feed')
    return { kind: 'other' }
  if (RESERVED_SLUGS.includes(first)) {
    const kind = BY_FIRST_SEGMENT[first as keyof typeof BY_FIRST_SEGMENT]
    if (!kind || second === undefined) return { kind: 'other' }
    return third === undefined ? lookedUp(kind, second) : { kind: 'nothing' }
  }
  if (second === undefined && SLUG.test(first)) return { kind: 'section', slug: first }
  if (second !== undefined && more.length === 0 && (third === undefined || third === 'perubahan')) {
    if (SLUG.test(second)) return { kind: 'story', slug: second }
  }
  const [page, ...rest] = more
  const isPage = third === 'sejak' && /^[1-9]\d{0,4}$/.test(page ?? '') && rest.length === 0
  if (isPage && second !== undefined && SLUG.test(second)) return { kind: 'story', slug: second }
  const slug = slugInOldAddress(segments)
  return slug === undefined ? { kind: 'nothing' } : { kind: 'story', slug }
}

/**
 * The slug of the story that a link to this site could lead to, on whatever edition; `undefined` for any other address.
 */
export function linkedSlug(target: string, siteUrl: string): string | undefined {
  const url = URL.parse(target, siteUrl)
  if (url?.origin !== new URL(siteUrl).origin) return undefined
  const path = url.pathname.toLowerCase()
  const shape = addressShape(
    path.startsWith(`${textFrontPath}/`) ? path.slice(textFrontPath.length) : path,
  )
  // Other systems have their stories at the root, as Warta has its sections.
  return shape.kind === 'story' || shape.kind === 'section' ? shape.slug : undefined
}

const lookedUp = (kind: 'topic' | 'author' | 'page', slug: string): AddressShape =>
  SLUG.test(slug) ? { kind, slug } : { kind: 'nothing' }
