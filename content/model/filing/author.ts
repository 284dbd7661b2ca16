import type { Photo } from '#content/model/photo/photo.ts'
import { SOCIAL_NETWORKS } from '#content/model/site/site.ts'

/** Where an author can be found besides their page here. */
export const AUTHOR_NETWORKS = [
  ...SOCIAL_NETWORKS,
  'threads',
  'bluesky',
  'mastodon',
  'linkedin',
  'website',
] as const

export type AuthorNetwork = (typeof AUTHOR_NETWORKS)[number]

/** As many accounts as an author may have. */
export const MOST_ACCOUNTS = 12

/** An account of an author elsewhere, or their own site; `url` is an `http(s)` address. */
export interface AuthorAccount {
  network: AuthorNetwork
  url: string
}

/** An author as a byline needs it; the author's page is at `/penulis/<slug>`. */
export interface AuthorLink {
  id: number
  slug: string
  name: string
  /** A person, or a desk of the newsroom. */
  kind: 'person' | 'desk'
}

/** A person or a desk of the newsroom with a byline. */
export interface Author extends AuthorLink {
  role?: string
  bio?: string
}

/** An author as their page presents them. */
export interface AuthorProfile extends Author {
  photo?: Photo
  accounts: readonly AuthorAccount[]
}

/** What two records of one author say of them beside the name. */
export interface AuthorRecord {
  role?: string | null | undefined
  bio?: string | null | undefined
  /** A photo, by its id. */
  photo?: number | null | undefined
  accounts?: readonly AuthorAccount[] | null | undefined
}

interface JoinedWords {
  role?: string
  bio?: string
  photo?: number
  accounts?: AuthorAccount[]
}

/**
 * What `kept` lacks and `gone` has, when the two turn out to be one author: what is written about the one that is kept
 * stays, and accounts of both are joined.
 */
export function joinedAuthor(kept: AuthorRecord, gone: AuthorRecord): JoinedWords {
  const accounts = kept.accounts ?? []
  const known = new Set(accounts.map(({ url }) => url))
  const added = (gone.accounts ?? []).filter(({ url }) => !known.has(url))
  return {
    ...(!kept.role && gone.role && { role: gone.role }),
    ...(!kept.bio && gone.bio && { bio: gone.bio }),
    ...(!kept.photo && gone.photo && { photo: gone.photo }),
    ...(added.length > 0 && {
      accounts: [...accounts, ...added]
        .map(({ network, url }) => ({ network, url }))
        .slice(0, MOST_ACCOUNTS),
    }),
  }
}

/** The first letters of the first two words of a name: what stands where an author has no photo. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .slice(0, 2)
    .join('')
    .toUpperCase()
