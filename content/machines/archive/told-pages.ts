/**
 * The stories of a snapshot as readers know them, and drafts as their authors left them.
 * @module
 */
import type { Payload } from 'payload'
import { TEXT_NAMES } from '#content/model/story/fields.ts'
import { ARCHIVE_KINDS, STORIES } from '#content/newsroom/archive/archive-kinds.ts'
import { type ArchiveRecord, recordShape, recordsOf } from '#content/store/archive/record-shape.ts'
import type { StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import { recordPages } from './record-pages.ts'
import type { ToldStory } from './story-ninjs.ts'
import { storyTeller } from './told-stories.ts'

/**
 * All stories in the order of their ids, some at a time, without photos whose rights have ended at `now` and without
 * drafts that nobody has written in.
 */
export async function* toldPages(
  payload: Payload,
  snapshot: StoreSnapshot,
  now: Date,
): AsyncIterable<ToldStory[]> {
  const kind = ARCHIVE_KINDS.find(({ name }) => name === STORIES)
  if (!kind) throw new Error('An archive has no stories.')
  const tell = await storyTeller(payload, snapshot, now)
  const newest = newestDrafts(payload, snapshot)
  for await (const records of recordPages(payload, snapshot, kind, false)) {
    const told = await tell(await newest(records))
    yield told.filter(isBegun)
  }
}

/** Whether anybody has written in it: opening the desk's form makes a draft, which is deleted after a day. */
const isBegun = ({ state, section, hero, body, ...story }: ToldStory): boolean =>
  state !== 'draft' ||
  section !== undefined ||
  hero !== undefined ||
  body.length > 0 ||
  TEXT_NAMES.some((name) => story[name])

/** The record of a story has a draft as it was first saved; the newest is a version. */
function newestDrafts(payload: Payload, snapshot: StoreSnapshot) {
  const shape = recordShape(payload, '_articles_v')
  return async (records: readonly ArchiveRecord[]): Promise<ArchiveRecord[]> => {
    const drafts = records.filter(({ _status }) => _status === 'draft').map(({ id }) => id)
    if (drafts.length === 0) return [...records]
    const rows = await snapshot.rowsWith('_articles_v', 'parent_id', drafts, ['id'])
    const latest = rows.filter(({ latest: isLatest }) => Boolean(isLatest))
    const versions = await recordsOf(shape, latest, (part, ids) =>
      snapshot.rowsWith(part.table, part.parent ?? '', ids, part.order),
    )
    const byStory = new Map(versions.map((version) => [version.parent, version]))
    return records.map((record) => {
      const version = byStory.get(record.id)
      return version ? { ...ownFields(version), id: record.id } : record
    })
  }
}

/** The fields of the story in a version, which has an id and times of its own. */
const ownFields = (version: ArchiveRecord): ArchiveRecord =>
  Object.fromEntries(
    Object.entries(version).flatMap(([name, value]): [string, unknown][] => {
      if (name.startsWith('version_')) return [[name.slice('version_'.length), value]]
      return name === 'rels' ? [[name, value]] : []
    }),
  )
