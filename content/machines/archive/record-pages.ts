/**
 * The records of a snapshot in the order of their ids, some at a time, so that memory does not grow with the archive.
 * @module
 */
import type { Payload } from 'payload'
import type { Database } from '#content/base/settings/environment.ts'
import type { ArchiveKind } from '#content/newsroom/archive/archive-kinds.ts'
import { UnusableArchive } from '#content/store/archive/archive-manifest.ts'
import { type ArchiveRecord, recordShape, recordsOf } from '#content/store/archive/record-shape.ts'
import type { StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import { migrationState } from '#content/store/migration-state.ts'

/** Records read at once: while they are told they are all in memory, and what is there for long is collected late. */
const PAGE = 20

/**
 * Expects that the store has the tables that this version knows.
 * @throws {UnusableArchive} when it is empty, or of another version
 */
export async function expectOwnSchema(snapshot: StoreSnapshot, database: Database): Promise<void> {
  // An empty database has no list of migrations.
  const done = await snapshot.migrations().catch(() => [])
  const { ahead, unknown } = migrationState(database, done)
  const [newest] = unknown
  if (newest !== undefined) {
    throw new UnusableArchive(
      `The store is of a newer version of Warta (${newest}). Export with that version.`,
    )
  }
  if (done.length === 0) throw new UnusableArchive('The store is empty: nothing to export.')
  if (ahead.length > 0) {
    throw new UnusableArchive(
      'The store is of an earlier version of Warta. Start the portal once, which brings it up to date.',
    )
  }
}

/** The records of a kind; for somebody outside the newsroom if `isAnonymous`. */
export async function* recordPages(
  payload: Payload,
  snapshot: StoreSnapshot,
  { table, secret, anonymous }: ArchiveKind,
  isAnonymous: boolean,
): AsyncIterable<ArchiveRecord[]> {
  const shape = recordShape(payload, table, secret)
  for (let after = 0; ; ) {
    const rows = await snapshot.page(table, after, PAGE)
    const last = rows.at(-1)
    if (!last) return
    const records = await recordsOf(shape, rows, (part, ids) =>
      snapshot.rowsWith(part.table, part.parent ?? '', ids, part.order),
    )
    yield isAnonymous && anonymous
      ? records.flatMap((record): ArchiveRecord[] => {
          const left = anonymous(record)
          return left ? [left] : []
        })
      : records
    after = Number(last.id)
  }
}
