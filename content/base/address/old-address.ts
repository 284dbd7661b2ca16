import { isSlug } from './slug.ts'

/** What other systems put behind a story's own segment: its AMP page, its feed, its index; also its further pages. */
const BEHIND = /^(?:amp|feed|index(?:\.\w{2,4})?)$/i
const ENDING = /\.(?:html?|php|aspx?|amp)$/i

/**
 * The slug in the address that a story had in another system, such as `/2022/01/08/slug/`, `/2022/01/slug.html` or
 * `/news/slug/amp`; `undefined` if there is none. `path` are the segments of the address.
 */
export function slugInOldAddress(path: readonly string[]): string | undefined {
  const isFurther = path.at(-2) === 'page' && /^\d+$/.test(path.at(-1) ?? '')
  const last = (isFurther ? path.slice(0, -2) : path).findLast((segment) => !BEHIND.test(segment))
  const slug = last?.replace(ENDING, '').toLowerCase()
  return isSlug(slug) ? slug : undefined
}

/** Parameters by which WordPress numbers what it shows; one alone is an address. */
const NUMBERED = ['p', 'page_id', 'attachment_id', 'cat'] as const
/** What stands behind the address of a story or list and shows the same: its AMP page, its feed, its further pages. */
const SAME = /^(?:amp|feed|rss2?|atom)$/
const UPLOADS = /\/wp-content\/uploads\//
/** WordPress keeps smaller copies beside a picture: `kapal-300x200.jpg`, `kapal-scaled.jpg`. */
const SIZE = /(?:-(?:\d{2,5}x\d{2,5}|scaled))+(?=\.[a-z]{3,4}$)/
/** Ghost keeps them in folders of their own: `/content/images/size/w600/format/webp/2019/kapal.jpg`. */
const SIZE_FOLDER = /(\/content\/images)\/size\/\w+(?:\/format\/\w+)?(?=\/)/
/** What an address would not say again if it stood there bare: ends of a path, bytes, and characters that are dropped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: addresses may have them, and databases refuse some.
const NOT_BARE = /[?#\\\x00-\x1F\x7F]|%(?=[0-9a-f]{2})/g

/**
 * The one spelling of an address that something had in another system, with or without its host: `/2019/05/kapal` for
 * `https://lama.example/index.php/2019/05/Kapal/amp/?x=1`, `/?p=216` for `/?p=216&x=1`. `undefined` for the front page
 * and for what is no address. The spelling of a spelling is itself.
 */
export function oldAddressKey(address: string): string | undefined {
  const url = URL.parse(address.trim().replace(/^\/{2,}/, '/'), 'http://old.invalid')
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const segments = readable(url.pathname)
    .toLowerCase()
    .split('/')
    .map((segment) => segment.trim())
    .filter((segment) => !/^\.{0,2}$/.test(segment))
  while (segments[0] === 'index.php') segments.shift()
  for (;;) {
    if (SAME.test(segments.at(-1) ?? '')) segments.pop()
    else if (segments.at(-2) === 'page' && /^\d+$/.test(segments.at(-1) ?? '')) segments.splice(-2)
    else break
  }
  if (segments.length > 0) {
    const path = `/${segments.join('/')}`.replace(NOT_BARE, percentEncoded)
    return UPLOADS.test(path) ? path.replace(SIZE, '') : path.replace(SIZE_FOLDER, '$1')
  }
  const name = NUMBERED.find((known) => /^\d{1,12}$/.test(url.searchParams.get(known) ?? ''))
  return name && `/?${name}=${Number(url.searchParams.get(name))}`
}

/** The number among the parameters of an address, as a query of its own: `p=216`. */
export function numberIn(
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | undefined {
  const name = NUMBERED.find((known) => parameters[known] !== undefined)
  return name && `${name}=${parameters[name]}`
}

/** Percent-encoding may be written in several ways; what is none stays. */
const readable = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`

/** The name of a host as it is compared: `www.` and none are alike. Takes an address as well. */
export function bareHost(host: string): string {
  const url = URL.parse(host.includes('://') ? host : `http://${host}`)
  return (url?.hostname ?? '').replace(/^www\./, '').replace(/\.$/, '')
}

/** A list of stories in another system; the newest have no slug. */
export type OldList =
  | { kind: 'section' | 'topic' | 'author'; slug: string }
  | { kind: 'newest'; slug?: never }

const LISTS: Readonly<Record<string, 'section' | 'topic' | 'author'>> = {
  category: 'section',
  kategori: 'section',
  tag: 'topic',
  author: 'author',
}

/** A further page of the front page, or of a section whose address begins with its slug. */
const FURTHER = /^(?:\/index\.php)?(?:\/([a-z0-9-]+))?\/page\/\d+\/?$/

/** Whether a path, in lower case, is that of the front page or one of its further pages: there WordPress reads numbers. */
export function isNumberedPath(path: string): boolean {
  const further = FURTHER.exec(path)
  return path === '/' || (further !== null && further[1] === undefined)
}

/**
 * The list at an address of WordPress: `/category/daerah/jawa/page/2` is the section `jawa`, and `/page/2`, behind the
 * front page, the newest stories.
 */
export function oldList(address: string): OldList | undefined {
  const further = FURTHER.exec(
    URL.parse(address, 'http://old.invalid')?.pathname.toLowerCase() ?? '',
  )
  if (further) return further[1] ? { kind: 'section', slug: further[1] } : { kind: 'newest' }
  const [first = '', ...more] = oldAddressKey(address)?.slice(1).split('/') ?? []
  const kind = Object.hasOwn(LISTS, first) ? LISTS[first] : undefined
  const slug = more.at(-1)
  return kind && isSlug(slug) ? { kind, slug } : undefined
}
