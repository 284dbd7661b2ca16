/**
 * What a doctor reads of the store, without writing anything.
 * @module
 */
import { z } from 'zod'
import { nameOf } from '#content/base/settings/cdn-address.ts'
import type { Environment } from '#content/base/settings/environment.ts'
import type { NodeFacts } from '#content/model/health/node-health.ts'
import type { StoreFacts } from '#content/model/health/store-health.ts'
import { earlierFiles, isMade, storedRenditions } from '#content/model/photo/photo-renditions.ts'
import { LATE_AFTER } from '#content/model/workflow/lateness.ts'
import { openSnapshot, type StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import { CDN_ROW, cdnFacts } from '#content/store/cdn/cdn-state.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { photoStorage, type StorageSettings } from '#content/store/files/photo-storage.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import { migrationState } from '#content/store/migration-state.ts'
import { storedJson } from '#content/store/stored-values.ts'
import { wireFacts } from './wire-facts.ts'

/** Photos whose files are looked for. */
const SAMPLE = 200
/** Milliseconds after which an announcement should have been sent or put off. */
const OVERDUE = 600_000

/** As far as growth is looked at, in milliseconds. */
const LATELY = 30 * 24 * 3_600_000

const number = z.coerce.number()
const tableRow = z.object({ table: z.string(), bytes: number })

const LARGEST_OF_SQLITE = `select tbl_name as "table", sum(pgsize) as bytes
  from dbstat join sqlite_schema using (name) where aggregate = true
  group by tbl_name order by bytes desc limit 3`
const LARGEST_OF_POSTGRES = `select relname as "table", pg_total_relation_size(relid) as bytes
  from pg_catalog.pg_statio_user_tables order by bytes desc limit 3`

/**
 * Reads the facts of the store of `settings` at `now`.
 * @throws {Error} when it cannot be opened, or lacks a table
 */
export async function storeFacts(
  settings: Pick<Environment, 'database'> & Partial<Pick<Environment, 'cdn'>> & StorageSettings,
  now: Date,
): Promise<StoreFacts> {
  const { cdn, database } = settings
  const snapshot = await openSnapshot(database)
  try {
    const count = async (text: string): Promise<number> => {
      const [row] = await snapshot.query(`select count(*) as number from ${text}`)
      return number.parse(row?.number)
    }
    const begun = performance.now()
    await snapshot.query('select 1 as one')
    const latency = performance.now() - begun
    const before = (milliseconds: number) =>
      `'${new Date(now.getTime() - milliseconds).toISOString()}'`
    const late = before(LATE_AFTER)
    const isSqlite = database.kind === 'sqlite'
    const migrations = migrationState(database, await snapshot.migrations())
    return {
      latency,
      ...(isSqlite ? await sqliteItself(snapshot) : await postgresItself(snapshot)),
      migrations,
      schedule: migrations.ahead.length === 0 ? await schedule(snapshot) : undefined,
      wire: migrations.ahead.length === 0 ? await wireFacts(snapshot, now) : undefined,
      nodes: isSqlite || migrations.ahead.length > 0 ? undefined : await nodesOf(snapshot),
      cdn: cdn && cdnFacts(nameOf(cdn.address), await snapshot.query(CDN_ROW)),
      stories: await count('articles'),
      versions: await count('_articles_v'),
      photos: await count('media'),
      size: await snapshot.size(),
      lately: {
        stories: await count(`articles where created_at >= ${before(LATELY)}`),
        versions: await count(`_articles_v where created_at >= ${before(LATELY)}`),
        photos: await count(`media where created_at >= ${before(LATELY)}`),
      },
      largest: z
        .array(tableRow)
        .parse(await snapshot.query(isSqlite ? LARGEST_OF_SQLITE : LARGEST_OF_POSTGRES)),
      late: await count(`articles where publish_on < ${late} or withdraw_on < ${late}`),
      announcements: {
        waiting: await count('announcements where given_up is not true'),
        overdue: await count(
          `announcements where given_up is not true and due_at < ${before(OVERDUE)}`,
        ),
        givenUp: await count('announcements where given_up is true'),
      },
      files: await sampledFiles(
        snapshot,
        photoStorage(settings),
        migrations.ahead.length === 0,
      ).catch(noneLookedAt),
      index: {
        visible: await count(`articles where _status = 'published' and withdrawn_at is null`),
        indexed: await count(isSqlite ? 'search_places' : 'search_entries'),
      },
    }
  } finally {
    await snapshot.close()
  }
}

const scheduleRow = z.object({
  every_hours: number,
  verified_at: z.coerce.date().nullable(),
  failed_at: z.coerce.date().nullable(),
  failure: z.string().nullable(),
})

/** The schedule of backups; undefined as long as nobody has opened it. */
async function schedule(snapshot: StoreSnapshot): Promise<StoreFacts['schedule']> {
  const [row] = await snapshot.query(
    'select every_hours, verified_at, failed_at, failure from backups',
  )
  if (!row) return undefined
  const { every_hours, verified_at, failed_at, failure } = scheduleRow.parse(row)
  const hasFailed = failed_at !== null && failed_at > (verified_at ?? new Date(0))
  return { everyHours: every_hours, failure: hasFailed ? (failure ?? '') : undefined }
}

const nodeRow = z.object({ name: z.string(), version: z.string(), silent: number, behind: number })

/** The nodes in the table, and how many purges they have not passed yet. */
async function nodesOf(snapshot: StoreSnapshot): Promise<NodeFacts[]> {
  const rows = await snapshot.query(
    `select n.name, n.version, abs(extract(epoch from now() - n.seen_at) * 1000) as silent,
       (select count(*) from purges p where p.xid >= pg_snapshot_xmin(n.snapshot)
         and not pg_visible_in_snapshot(p.xid, n.snapshot)) as behind
     from nodes n order by n.name, n.since`,
  )
  return z.array(nodeRow).parse(rows)
}

async function sqliteItself(snapshot: StoreSnapshot) {
  const [version] = await snapshot.query('select sqlite_version() as version')
  const [check] = await snapshot.query('pragma quick_check(1)')
  return {
    version: `SQLite ${String(version?.version)}`,
    // It has the clock of this machine.
    clockAhead: 0,
    fault: String(check?.quick_check),
  }
}

async function postgresItself(snapshot: StoreSnapshot) {
  const asked = Date.now()
  const [row] = await snapshot.query(
    `select current_setting('server_version') as version, extract(epoch from clock_timestamp()) * 1000 as now`,
  )
  const answered = Date.now()
  return {
    version: `PostgreSQL ${String(row?.version)}`,
    clockAhead: number.parse(row?.now) - (asked + answered) / 2,
    fault: undefined,
  }
}

const photo = z.object({
  id: number,
  original: z.string().nullable(),
  renditions: storedJson.pipe(storedRenditions.nullable()).catch(null),
})

const attachment = z.object({
  id: number,
  path: z.string().nullable(),
  captions: z.string().nullable(),
})

/** A doctor says by itself what is wrong with the storage of files. */
function noneLookedAt(error: unknown): StoreFacts['files'] {
  if (!(error instanceof UnusableStorage)) throw error
  return { looked: 0, missing: [], orphaned: [] }
}

async function sampledFiles(
  snapshot: StoreSnapshot,
  storage: FileStorage,
  hasAttachments: boolean,
): Promise<StoreFacts['files']> {
  const exists = (path: string) => storage.exists(`/${path}`)
  // `withheld` is null in photos from before there was such a field.
  const photos = z
    .array(photo)
    .parse(
      await snapshot.query(
        `select id, original, renditions from media where withheld is not true order by random() limit ${SAMPLE}`,
      ),
    )
  const missing: string[] = []
  for (const { id, original, renditions } of photos) {
    const paths = [
      ...(original ? [`originals/${original}`] : []),
      ...(renditions ?? []).filter(isMade).map(({ path }) => path.slice(1)),
    ]
    const gone = await firstMissing(paths, exists)
    if (gone !== undefined) missing.push(`${gone} of photo ${id}`)
  }
  const attachments = z.array(attachment).parse(
    // A store that is to be brought up to date may not have the table yet.
    hasAttachments
      ? await snapshot.query(
          `select id, path, captions_path as captions from attachments where withheld is not true order by random() limit ${SAMPLE}`,
        )
      : [],
  )
  for (const { id, path, captions } of attachments) {
    const paths = [path, captions].flatMap((each) => (each ? [each.slice(1)] : []))
    const gone = await firstMissing(paths, exists)
    if (gone !== undefined) missing.push(`${gone} of attachment ${id}`)
  }
  return {
    looked: photos.length + attachments.length,
    missing,
    orphaned: await orphanedOriginals(snapshot, storage),
  }
}

async function firstMissing(
  paths: readonly string[],
  exists: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const path of paths) if (!(await exists(path))) return path
  return undefined
}

async function orphanedOriginals(snapshot: StoreSnapshot, storage: FileStorage): Promise<string[]> {
  const names: string[] = []
  for await (const { path } of storage.all()) {
    const [, folder, name = '', inside] = path.split('/')
    if (folder !== 'originals' || names.length === SAMPLE) break
    // Folders there are of attachments whose rights have ended.
    if (inside === undefined) names.push(name)
  }
  const known = new Set(
    (await snapshot.rowsWith('media', 'original', names, ['id'])).map(({ original }) => original),
  )
  const rest = names.filter((name) => !known.has(name))
  if (rest.length === 0) return []
  const earlier = await snapshot.query('select earlier from media where earlier is not null')
  for (const row of earlier) {
    const files = storedJson.pipe(earlierFiles).safeParse(row.earlier).data ?? []
    for (const { original } of files) known.add(original)
  }
  return rest.filter((name) => !known.has(name))
}
