/** A topic or an author that exists twice: what can be merged. */
export type MergedKind = 'topics' | 'authors'

/** Where the store refers to records of a kind, as columns that hold their ids. */
interface References {
  /** The path of a record's page on the portal, before its slug. */
  page: 'topik' | 'penulis'
  /** Tables of lists, of which a record stands in each at most once. */
  lists: readonly { table: string; column: string }[]
  single: readonly { table: string; column: string }[]
}

/** Every column that refers to a topic or an author, but for locks of forms that are open. */
export const REFERENCES: Readonly<Record<MergedKind, References>> = {
  topics: {
    page: 'topik',
    lists: [
      { table: 'articles_rels', column: 'topics_id' },
      { table: '_articles_v_rels', column: 'topics_id' },
      { table: 'wire_sources_rels', column: 'topics_id' },
    ],
    single: [{ table: 'old_addresses', column: 'topic_id' }],
  },
  authors: {
    page: 'penulis',
    lists: [
      { table: 'articles_rels', column: 'authors_id' },
      { table: '_articles_v_rels', column: 'authors_id' },
    ],
    single: [
      { table: 'articles', column: 'editor_id' },
      { table: '_articles_v', column: 'version_editor_id' },
      { table: 'live_entries', column: 'author_id' },
      { table: 'users', column: 'author_id' },
      { table: 'old_addresses', column: 'author_id' },
    ],
  },
}
