import { RESERVED_SLUGS } from './addresses.ts'

/** The file name of each feed format. */
export const FEED_FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const

export type FeedFile = (typeof FEED_FILES)[number]

/** The media type of each feed, in links and responses. */
export const FEED_TYPES: Record<FeedFile, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}

/** What a feed lists the stories of. */
export type FeedHome =
  | { kind: 'site' }
  | { kind: 'section' | 'topic' | 'author'; slug: string }
  /** The entries of a live story. */
  | { kind: 'live'; section: string; slug: string }

const KINDS: Readonly<Record<string, 'topic' | 'author'>> = { topik: 'topic', penulis: 'author' }

/** The feed at `pathname`: `/rss.xml`, `/news/atom.xml`, `/topik/gempa/feed.json`; `undefined` for any other path. */
export function readFeedPath(pathname: string): { home: FeedHome; file: FeedFile } | undefined {
  const [first, ...rest] = pathname.split('/').slice(1, -1)
  const file = FEED_FILES.find((each) => pathname.endsWith(`/${each}`))
  if (!file || rest.length > 1) return undefined
  const [slug] = rest
  if (first === undefined) return { home: { kind: 'site' }, file }
  if (slug === undefined) return { home: { kind: 'section', slug: first }, file }
  const kind = KINDS[first]
  if (kind) return { home: { kind, slug }, file }
  return RESERVED_SLUGS.includes(first)
    ? undefined
    : { home: { kind: 'live', section: first, slug }, file }
}
