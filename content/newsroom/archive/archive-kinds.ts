/**
 * What an archive of the newsroom contains: each kind of record, in an order in which most records come after those
 * they refer to. Left out is what belongs to one installation: passwords and second factors, sessions, preview links,
 * announcements that wait, what agencies sent, the tokens and keys of senders and partners, the log of accounts, figures
 * of readership and the search index.
 * @module
 */
import type { ArchiveRecord } from '#content/store/archive/record-shape.ts'

/** A kind of record. */
export interface ArchiveKind {
  /** The name of its folder. */
  name: string
  table: string
  /** Fields that never leave the installation. */
  secret?: readonly string[]
  /** The record for somebody outside the newsroom; undefined if it does not leave. The record itself if absent. */
  anonymous?: (record: ArchiveRecord) => ArchiveRecord | undefined
}

/** The kind whose records are stories as readers know them. */
export const STORIES = 'stories'

const accountName = (id: unknown): string => `Akun ${String(id)}`

/** `record` without the fields `names`. */
const without = (record: ArchiveRecord, ...names: string[]): ArchiveRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))

/** All kinds. */
export const ARCHIVE_KINDS: readonly ArchiveKind[] = [
  { name: 'sections', table: 'sections' },
  { name: 'authors', table: 'authors' },
  {
    name: 'accounts',
    table: 'users',
    secret: [
      'salt',
      'hash',
      'resetPasswordToken',
      'resetPasswordExpiration',
      'resetPasswordRequestedAt',
    ],
    anonymous: (account) => ({
      ...without(account, 'author'),
      name: accountName(account.id),
      email: `akun-${String(account.id)}@example.invalid`,
    }),
  },
  { name: 'topics', table: 'topics' },
  { name: 'agencies', table: 'agencies' },
  { name: 'photos', table: 'media', anonymous: (photo) => without(photo, 'rightsNote') },
  {
    name: 'attachments',
    table: 'attachments',
    anonymous: (attachment) => without(attachment, 'rightsNote'),
  },
  { name: 'pages', table: 'pages' },
  // Addresses of feeds may have a password in them.
  {
    name: 'wire-sources',
    table: 'wire_sources',
    secret: ['tokenDigest'],
    anonymous: () => undefined,
  },
  { name: 'partners', table: 'partners', secret: ['keyDigest'], anonymous: () => undefined },
  {
    name: STORIES,
    table: 'articles',
    anonymous: (story) => without(story, 'guard_log', 'publishConfirmed'),
  },
  {
    name: 'versions',
    table: '_articles_v',
    anonymous: (version) => without(version, 'version_guard_log', 'version_publishConfirmed'),
  },
  { name: 'coverages', table: 'live_coverages' },
  { name: 'entries', table: 'live_entries', anonymous: (entry) => without(entry, 'guardLog') },
  {
    name: 'entry-versions',
    table: 'live_entry_versions',
    // The whole record of an entry, with the confirmations in it.
    anonymous: () => undefined,
  },
  { name: 'plans', table: 'assignments', anonymous: (plan) => without(plan, 'note') },
  { name: 'old-addresses', table: 'old_slugs' },
  { name: 'redirects', table: 'old_addresses' },
  {
    name: 'log',
    table: 'story_log',
    anonymous: (entry) => ({
      ...without(entry, 'note'),
      actor: entry.by === undefined ? 'Redaksi' : accountName(entry.by),
    }),
  },
  { name: 'comments', table: 'story_comments', anonymous: () => undefined },
  { name: 'replies', table: 'reply_requests', anonymous: () => undefined },
  { name: 'reports', table: 'error_reports', anonymous: () => undefined },
  { name: 'front', table: 'front' },
  { name: 'site', table: 'site' },
  { name: 'crawling', table: 'crawling' },
  { name: 'announcing', table: 'announcing' },
  // Its texts are names that must not be published.
  { name: 'press', table: 'press', anonymous: (settings) => without(settings, 'texts') },
]
