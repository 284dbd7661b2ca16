/**
 * Stored records of stories as {@link ToldStory}, with all that they refer to.
 * @module
 */

import type { Payload } from 'payload'
import { z } from 'zod'
import { TIME_ZONES } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { AgencyLink } from '#content/model/filing/agency.ts'
import type { AuthorLink } from '#content/model/filing/author.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import type { TopicLink } from '#content/model/filing/topic.ts'
import {
  type Block,
  blockPictures,
  captionedHere,
  type StoredBlock,
  withoutPicture,
} from '#content/model/story/body.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { STAGES, stageOf } from '#content/model/workflow/stage.ts'
import {
  attachmentOf,
  type StoredAttachment,
} from '#content/newsroom/story/record/attachment-record.ts'
import { photoOf } from '#content/newsroom/story/record/photo-record.ts'
import { type ArchiveRecord, recordShape, recordsOf } from '#content/store/archive/record-shape.ts'
import type { StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import type { Media } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { coverageTeller } from './coverage-telling.ts'
import type { FocusedPhoto, ToldStory } from './story-ninjs.ts'
import type { TellBodies } from './told-bodies.ts'
import { coverageBlocks } from './told-coverage.ts'

/** What is read of a stored story. */
const storedStory = z.looseObject({
  id: z.number(),
  _status: z.string(),
  stage: z.enum(STAGES).optional(),
  revision: z.number().default(0),
  headline: z.string().optional(),
  kicker: z.string().optional(),
  summary: z.string().optional(),
  slug: z.string().optional(),
  section: z.number().optional(),
  genre: z.enum(GENRES).default('report'),
  dateline: z.string().optional(),
  editor: z.number().optional(),
  agency: z.number().optional(),
  advertiser: z.string().optional(),
  originalUrl: z.string().optional(),
  hero: z.number().optional(),
  // A draft that nobody has written in has none.
  body: z.unknown().optional(),
  rels: z
    .array(
      z.looseObject({
        path: z.string(),
        authorsID: z.number().optional(),
        topicsID: z.number().optional(),
      }),
    )
    .default([]),
  corrections: z.array(z.looseObject({ text: z.string(), correctedAt: z.string() })).default([]),
  withdrawnAt: z.string().optional(),
  withdrawalReason: z.string().optional(),
  timeZone: z.enum(TIME_ZONES).default('Asia/Jakarta'),
  embargoUntil: z.string().optional(),
  publishOn: z.string().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  firstPublishedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  modifiedAt: z.string().optional(),
})

const linked = z.looseObject({
  id: z.number(),
  slug: z.string().default(''),
  name: z.string(),
})
const author = linked.extend({ kind: z.enum(['person', 'desk']).default('person') })
const agency = z.looseObject({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  url: z.string().nullish(),
})
const linkedStory = z.looseObject({
  id: z.number(),
  slug: z.string(),
  headline: z.string(),
  genre: z.enum(GENRES),
  section_id: z.number(),
})

/** What stories refer to: all of it is small, but for photos and other stories. */
interface Filing {
  sections: ReadonlyMap<number, SectionLink>
  authors: ReadonlyMap<number, AuthorLink>
  topics: ReadonlyMap<number, TopicLink>
  agencies: ReadonlyMap<number, AgencyLink>
}

/** Photos whose rights have ended are told, too: the answer must not depend on the time of the export. */
const ALWAYS = new Date(0)

/**
 * Returns a function that tells stored bodies, as the snapshot has them. Left out are pictures whose rights have ended
 * at `now`, and unfinished blocks.
 */
export async function bodyTeller(
  payload: Payload,
  snapshot: StoreSnapshot,
  now: Date = ALWAYS,
): Promise<TellBodies> {
  return tellBodies(payload, snapshot, await readFiling(snapshot), now)
}

function tellBodies(
  payload: Payload,
  snapshot: StoreSnapshot,
  filing: Filing,
  now: Date,
): TellBodies {
  const photoShape = recordShape(payload, 'media')
  const photosWith = async (ids: readonly number[]): Promise<Map<number, FocusedPhoto>> => {
    const rows = await snapshot.rowsWith('media', 'id', ids, ['id'])
    const records = await recordsOf(photoShape, rows, async () => [])
    return new Map(
      records.flatMap((record): [number, FocusedPhoto][] => {
        // A row of this table with the names of its fields.
        const stored = record as unknown as Media
        const photo = photoOf({ ...stored, renditions: stored.renditions ?? [] }, now)
        const { original, createdAt, expiresAt } = stored
        const told = { ...(original && { original }), ...(expiresAt && { expiresAt }), createdAt }
        const focus = { x: stored.focusX, y: stored.focusY }
        return photo ? [[stored.id, { ...photo, focus, ...told }]] : []
      }),
    )
  }
  const fileShape = recordShape(payload, 'attachments')
  const filesWith = async (ids: readonly number[]): Promise<Map<number, Attachment>> => {
    const rows = await snapshot.rowsWith('attachments', 'id', ids, ['id'])
    const records = await recordsOf(fileShape, rows, async () => [])
    // Rows of this table with the names of its fields.
    const stored = records as unknown as (StoredAttachment & { poster?: number })[]
    const posters = await photosWith(stored.flatMap(({ poster }) => poster ?? []))
    return new Map(
      stored.flatMap((record): [number, Attachment][] => {
        const file = attachmentOf(record, posters.get(record.poster ?? 0), now)
        return file ? [[file.id, file]] : []
      }),
    )
  }
  const storiesWith = async (ids: readonly number[]) => {
    const rows = z
      .array(linkedStory.nullable().catch(null))
      .parse(await snapshot.rowsWith('articles', 'id', ids, ['id']))
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  }
  return async (stored, heroes) => {
    const bodies = stored.map(storedBlocks)
    const blocks = bodies.flat()
    // One after the other: a snapshot is one connection.
    const photos = await photosWith([...heroes, ...blocks.flatMap((block) => blockPictures(block))])
    const files = await filesWith(
      blocks.flatMap((block) => (block.type === 'attachment' ? [block.file] : [])),
    )
    const related = await storiesWith(
      blocks.flatMap((block) => (block.type === 'related' ? [block.story] : [])),
    )
    return {
      bodies: bodies.map((own) =>
        own.flatMap((block) => shownBlock(block, photos, files, related, filing)),
      ),
      photos,
    }
  }
}

/**
 * Returns a function that turns records of stories, as the snapshot has them, into told ones. Left out are photos whose
 * rights have ended at `now`. The coverage of a live story stands below its body.
 */
export async function storyTeller(
  payload: Payload,
  snapshot: StoreSnapshot,
  now: Date = ALWAYS,
): Promise<(records: readonly ArchiveRecord[]) => Promise<ToldStory[]>> {
  const filing = await readFiling(snapshot)
  const tell = tellBodies(payload, snapshot, filing, now)
  const coveragesOf = coverageTeller(payload, snapshot, { tell, authors: filing.authors })
  return async (records) => {
    const stories = z.array(storedStory).parse(records)
    const live = stories.filter(({ genre }) => genre === 'live')
    const coverages = await coveragesOf(live.map(({ id }) => id))
    const { bodies, photos } = await tell(
      stories.map(({ body }) => body),
      stories.flatMap(({ hero }) => hero ?? []),
    )
    return stories.map((story, index): ToldStory => {
      const section = filing.sections.get(story.section ?? 0)
      const editor = filing.authors.get(story.editor ?? 0)
      const from = filing.agencies.get(story.agency ?? 0)
      const hero = photos.get(story.hero ?? 0)
      const {
        section: _,
        agency: _agency,
        editor: _editor,
        hero: _hero,
        body: _body,
        ...own
      } = story
      const { rels, ...told } = own
      const coverage = coverages.get(story.id)
      return {
        ...told,
        state: story.withdrawnAt
          ? 'withdrawn'
          : story._status === 'published'
            ? 'published'
            : 'draft',
        stage: stageOf({
          _status: story._status,
          stage: story.stage ?? null,
          firstPublishedAt: story.firstPublishedAt ?? null,
          withdrawnAt: story.withdrawnAt ?? null,
          corrections: story.corrections,
          publishOn: story.publishOn ?? null,
        }),
        ...(section && { section }),
        ...(editor && { editor }),
        ...(from && { agency: from }),
        ...(hero && { hero }),
        authors: rels.flatMap(({ authorsID }) => filing.authors.get(authorsID ?? 0) ?? []),
        topics: rels.flatMap(({ topicsID }) => filing.topics.get(topicsID ?? 0) ?? []),
        body: [
          ...(bodies[index] ?? []),
          ...(coverage ? coverageBlocks(coverage, story.timeZone) : []),
        ],
      } as ToldStory
    })
  }
}

/** The finished blocks of a body; none of one that this version does not know. */
function storedBlocks(body: unknown): StoredBlock[] {
  try {
    return blocksOfDraft(body, idOf, idOf, idOf)
  } catch (error) {
    if (error instanceof z.ZodError) return []
    throw error
  }
}

function shownBlock(
  block: StoredBlock,
  photos: ReadonlyMap<number, FocusedPhoto>,
  files: ReadonlyMap<number, Attachment>,
  related: ReadonlyMap<number, z.infer<typeof linkedStory>>,
  { sections }: Filing,
): Block<FocusedPhoto>[] {
  switch (block.type) {
    case 'image': {
      const picture = photos.get(block.picture)
      return picture ? [captionedHere({ ...block, picture })] : []
    }
    case 'chart': {
      const picture = photos.get(block.picture)
      return picture ? [{ ...block, picture }] : []
    }
    case 'embed': {
      const picture = block.picture === undefined ? undefined : photos.get(block.picture)
      return [{ ...withoutPicture(block), ...(picture && { picture }) }]
    }
    case 'attachment': {
      const file = files.get(block.file)
      return file ? [{ type: 'attachment', file }] : []
    }
    case 'gallery':
      return [{ ...block, pictures: block.pictures.flatMap((id) => photos.get(id) ?? []) }]
    case 'related': {
      const story = related.get(block.story)
      const section = sections.get(story?.section_id ?? 0)
      if (!story || !section) return []
      const { id, slug } = story
      const headline = headlineAlone(story, words.genres)
      return [{ type: 'related', story: { id, slug, section, headline } }]
    }
    default:
      return [block]
  }
}

async function readFiling(snapshot: StoreSnapshot): Promise<Filing> {
  const read = async <Row extends { id: number }>(table: string, schema: z.ZodType<Row>) =>
    new Map(
      (await Array.fromAsync(snapshot.rows(table))).map((row) => {
        const parsed = schema.parse(row)
        return [parsed.id, parsed] as const
      }),
    )
  const agencies = await read('agencies', agency)
  return {
    sections: await read('sections', linked),
    authors: await read('authors', author),
    topics: await read('topics', linked),
    agencies: new Map(
      [...agencies].map(([id, { url, ...rest }]) => [id, { ...rest, ...(url && { url }) }]),
    ),
  }
}
