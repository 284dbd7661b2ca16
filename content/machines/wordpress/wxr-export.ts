/**
 * Writes every story as WordPress's export format (WXR 1.2), in files that WordPress can take one after the other.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { recordPages } from '#content/machines/archive/record-pages.ts'
import type { FocusedPhoto, ToldStory } from '#content/machines/archive/story-ninjs.ts'
import { bodyTeller } from '#content/machines/archive/told-stories.ts'
import { filledBody } from '#content/model/site/filled-body.ts'
import { ARCHIVE_KINDS } from '#content/newsroom/archive/archive-kinds.ts'
import type { ExportFolder } from '#content/store/archive/export-folder.ts'
import type { StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import { cdata, elementXml, text, WXR_TAIL, type WxrElement, wxrHead } from './wxr-elements.ts'
import {
  numberOf,
  PAGE_ZONE,
  pageItem,
  photoItem,
  shownPhotos,
  storyItem,
  type ToldPage,
} from './wxr-items.ts'

/** Characters after which a file ends: PHP takes uploads of limited size. */
const PART_LENGTH = 10_000_000

/** What was written. */
export interface WxrExport {
  stories: number
  photos: number
  pages: number
  files: number
}

/** What a file says of the site. */
export interface WxrSite {
  name: string
  url: string
  language: string
}

/** Writes the stories of `told` and the static pages of `snapshot` into `target`. */
export async function writeWxr(
  told: AsyncIterable<ToldStory[]>,
  target: ExportFolder,
  from: {
    payload: Payload
    snapshot: StoreSnapshot
    site: WxrSite
    now: Date
    onStory: () => void
  },
): Promise<WxrExport> {
  const { payload, snapshot, site, now, onStory } = from
  const done: WxrExport = { stories: 0, photos: 0, pages: 0, files: 0 }
  const head = wxrHead([...aboutSite(site, now), ...(await termsOf(snapshot))])
  let length = 0
  /** Photos of this file: each file is taken by itself, and needs those that its stories show. */
  const photos = new Set<number>()
  const path = () => `wordpress-${String(done.files).padStart(4, '0')}.xml`
  const beginFile = async () => {
    if (done.files > 0) await target.append(path(), WXR_TAIL)
    done.files += 1
    length = 0
    photos.clear()
    await target.append(path(), head)
  }
  const add = async (
    shown: readonly FocusedPhoto[],
    parent: Parameters<typeof photoItem>[1],
    own: WxrElement,
  ) => {
    if (length > PART_LENGTH) await beginFile()
    const fresh = shown.filter(({ id }) => !photos.has(id))
    const items = [...fresh.map((photo) => photoItem(photo, parent, site)), own]
    const xml = items.map((item) => `${elementXml(item)}\n`).join('')
    length += xml.length
    await target.append(path(), xml)
    for (const { id } of fresh) photos.add(id)
    done.photos += fresh.length
  }
  await beginFile()
  for await (const stories of told) {
    for (const story of stories) {
      onStory()
      const parent = { parent: numberOf('story', story.id), timeZone: story.timeZone }
      await add(shownPhotos(story), parent, storyItem(story, site))
      done.stories += 1
    }
  }
  for await (const page of pagesOf(payload, snapshot, now)) {
    const parent = { parent: numberOf('page', page.id), timeZone: PAGE_ZONE }
    await add(shownPhotos(page), parent, pageItem(page, site))
    done.pages += 1
  }
  await target.append(path(), WXR_TAIL)
  return done
}

const aboutSite = ({ name, url, language }: WxrSite, now: Date): WxrElement[] => [
  text('title', name),
  text('link', url),
  text('description', ''),
  text('pubDate', now.toUTCString()),
  text('language', language),
  text('wp:wxr_version', '1.2'),
  text('wp:base_site_url', url),
  text('wp:base_blog_url', url),
]

const named = z.looseObject({
  id: z.number(),
  name: z.string(),
  slug: z.string(),
  description: z.string().nullish(),
  parent_id: z.number().nullish(),
})

/** The authors and sections; topics come with the stories. Addresses of people stay in the house. */
async function termsOf(snapshot: StoreSnapshot): Promise<WxrElement[]> {
  const read = async (table: string) =>
    z.array(named).parse(await Array.fromAsync(snapshot.rows(table)))
  const authors = await read('authors')
  const sections = await read('sections')
  const slugs = new Map(sections.map(({ id, slug }) => [id, slug]))
  return [
    ...authors.map(({ id, name, slug }): WxrElement => {
      const [first = '', ...rest] = name.split(' ')
      return {
        name: 'wp:author',
        children: [
          text('wp:author_id', id),
          cdata('wp:author_login', slug),
          cdata('wp:author_email', ''),
          cdata('wp:author_display_name', name),
          cdata('wp:author_first_name', first),
          cdata('wp:author_last_name', rest.join(' ')),
        ],
      }
    }),
    // WordPress wants parents first.
    ...sections
      .toSorted((one, other) => Number(Boolean(one.parent_id)) - Number(Boolean(other.parent_id)))
      .map(
        ({ id, name, slug, description, parent_id }): WxrElement => ({
          name: 'wp:category',
          children: [
            text('wp:term_id', id),
            cdata('wp:category_nicename', slug),
            cdata('wp:category_parent', slugs.get(parent_id ?? 0) ?? ''),
            cdata('wp:cat_name', name),
            cdata('wp:category_description', description ?? ''),
          ],
        }),
      ),
  ]
}

const storedPage = z.looseObject({
  id: z.number(),
  title: z.string(),
  slug: z.string(),
  body: z.unknown().optional(),
  updatedAt: z.string(),
})

/** The static pages as readers get them. */
async function* pagesOf(
  payload: Payload,
  snapshot: StoreSnapshot,
  now: Date,
): AsyncIterable<ToldPage> {
  const kind = ARCHIVE_KINDS.find(({ table }) => table === 'pages')
  if (!kind) return
  const tell = await bodyTeller(payload, snapshot, now)
  for await (const records of recordPages(payload, snapshot, kind, false)) {
    const pages = z.array(storedPage).parse(records)
    const told = await tell(
      pages.map(({ body }) => body),
      [],
    )
    for (const [index, { body: _, ...page }] of pages.entries()) {
      yield { ...page, body: filledBody(told.bodies[index] ?? []) }
    }
  }
}
