/**
 * Writes every story as a file of NewsML-G2. Pictures stay where they are: each is named by its address on the portal.
 * @module
 */
import { isSlug, slugOf } from '#content/base/address/slug.ts'
import type { ToldStory } from '#content/machines/archive/story-ninjs.ts'
import type { ExportFolder } from '#content/store/archive/export-folder.ts'
import { storyNewsml } from './story-newsml.ts'

/** Where drafts stand, apart from what others may publish. No section can have this name. */
const DRAFTS = '_draf'

/** What was written. Withdrawn stories are there as cancelled, drafts as withheld. */
export interface NewsmlExport {
  stories: number
  drafts: number
  withdrawn: number
}

/** Writes the stories of `pages` into `target`, in a folder for each section. */
export async function writeNewsml(
  pages: AsyncIterable<ToldStory[]>,
  target: ExportFolder,
  {
    site,
    now,
    onStory,
  }: { site: Parameters<typeof storyNewsml>[1]; now: Date; onStory: () => void },
): Promise<NewsmlExport> {
  const done: NewsmlExport = { stories: 0, drafts: 0, withdrawn: 0 }
  for await (const stories of pages) {
    for (const story of stories) {
      onStory()
      const section = story.section?.slug ?? 'tanpa-rubrik'
      const folder = story.state === 'draft' ? `${DRAFTS}/${section}` : section
      await target.write(`${folder}/${nameOf(story)}.xml`, storyNewsml(story, site, now))
      const kind = { draft: 'drafts', published: 'stories', withdrawn: 'withdrawn' } as const
      done[kind[story.state]] += 1
    }
  }
  return done
}

/** The name of the file. Several drafts may have the same slug, or something that is none yet: `../../x`. */
function nameOf({ id, slug = '', state }: ToldStory): string {
  const words = isSlug(slug) ? slug : slugOf(slug) || 'berita'
  return state === 'draft' || words !== slug ? `${words}-${id}` : words
}
