import { isSlug } from './slug.ts'

/** What other systems put behind a story's own segment: its AMP page, its feed, its index. */
const BEHIND = /^(?:amp|feed|index(?:\.\w{2,4})?)$/i
const ENDING = /\.(?:html?|php|aspx?|amp)$/i

/**
 * The slug in the address that a story had in another system, such as `/2022/01/08/slug/`, `/2022/01/slug.html` or
 * `/news/slug/amp`; `undefined` if there is none. `path` are the segments of the address.
 */
export function slugInOldAddress(path: readonly string[]): string | undefined {
  const last = path.findLast((segment) => !BEHIND.test(segment))
  const slug = last?.replace(ENDING, '').toLowerCase()
  return isSlug(slug) ? slug : undefined
}

/** Parameters by which WordPress numbers what it shows; one alone is an address. */
export const NUMBERED = ['p', 'page_id', 'attachment_id'] as const
/** What stands behind the address of a story or list and shows the same: its AMP page, its feed, its further pages. */
const SAME = /^(?:amp|feed|rss2?|atom)$/
const UPLOADS = /\/wp-content\/uploads\//
/** WordPress keeps smaller copies beside a picture: `kapal-300x200.jpg`, `kapal-scaled.jpg`. */
const SIZE = /-(?:\d{2,5}x\d{2,5}|scaled)(?=\.[a-z]{3,4}$)/

/**
 * The one spelling of an address that something had in another system, with or without its host: `/2019/05/kapal` for
 * `https://lama.example/index.php/2019/05/Kapal/amp/?x=1`, `/?p=216` for `/?p=216&x=1`. `undefined` for the front page
 * and for what is no address.
 */
export function oldAddressKey(address: string): string | undefined {
  const url = URL.parse(address.trim().replace(/^\/{2,}/, '/'), 'http://old.invalid')
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const segments = readable(url.pathname)
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '')
  if (segments[0] === 'index.php') segments.shift()
  for (;;) {
    if (SAME.test(segments.at(-1) ?? '')) segments.pop()
    else if (segments.at(-2) === 'page' && /^\d+$/.test(segments.at(-1) ?? '')) segments.splice(-2)
    else break
  }
  if (segments.length > 0) {
    const path = `/${segments.join('/')}`
    return UPLOADS.test(path) ? path.replace(SIZE, '') : path
  }
  const name = NUMBERED.find((known) => /^\d{1,12}$/.test(url.searchParams.get(known) ?? ''))
  return name && `/?${name}=${Number(url.searchParams.get(name))}`
}

/** Percent-encoding may be written in several ways. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A list of stories in another system. */
export interface OldList {
  kind: 'section' | 'topic' | 'author'
  slug: string
}

const LISTS: Readonly<Record<string, OldList['kind']>> = {
  category: 'section',
  kategori: 'section',
  tag: 'topic',
  author: 'author',
}

/** The list at an address of WordPress: `/category/daerah/jawa/page/2` is the section `jawa`. */
export function oldList(address: string): OldList | undefined {
  const [first = '', ...more] = oldAddressKey(address)?.slice(1).split('/') ?? []
  const kind = Object.hasOwn(LISTS, first) ? LISTS[first] : undefined
  const slug = more.at(-1)
  return kind && isSlug(slug) ? { kind, slug } : undefined
}
