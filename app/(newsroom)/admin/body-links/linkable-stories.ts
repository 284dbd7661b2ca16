/**
 * The stories to which a text may lead: those that readers have, as far as the account may read them.
 * @module
 */
import { z } from 'zod'
import { storyPath } from '#content/base/address/addresses.ts'
import { READ_STAGES } from '#content/model/workflow/stage.ts'

/** A story in the menu. */
export interface LinkableStory {
  id: number
  headline: string
  section: string
  publishedAt: Date
  /** Its address on this site; a later one is found from it. */
  path: string
}

const MOST = 8

const story = z
  .object({
    id: z.number(),
    headline: z.string().min(1),
    slug: z.string().min(1),
    publishedAt: z.string().pipe(z.coerce.date()),
    section: z.object({ name: z.string(), slug: z.string() }),
  })
  .transform(
    (found): LinkableStory => ({
      id: found.id,
      headline: found.headline,
      section: found.section.name,
      publishedAt: found.publishedAt,
      path: storyPath(found),
    }),
  )
const answer = z.object({ docs: z.array(story.nullable().catch(null)) })

/**
 * The newest stories that have all `words` in their headlines, but not the story `except`.
 * @throws if the desk does not answer
 */
export async function linkableStories(
  words: string,
  except: number | string | undefined,
  signal: AbortSignal,
): Promise<LinkableStory[]> {
  const query = new URLSearchParams({
    'where[and][0][stage][in]': READ_STAGES.join(','),
    'where[and][1][_status][equals]': 'published',
    ...(words.trim() && { 'where[and][2][headline][like]': words.trim() }),
    ...(except !== undefined && { 'where[and][3][id][not_equals]': String(except) }),
    sort: '-publishedAt',
    limit: String(MOST),
    depth: '1',
    'select[headline]': 'true',
    'select[slug]': 'true',
    'select[section]': 'true',
    'select[publishedAt]': 'true',
    'populate[sections][name]': 'true',
    'populate[sections][slug]': 'true',
  })
  const response = await fetch(`/api/articles?${query}`, { signal })
  return answer.parse(await response.json()).docs.filter((found) => found !== null)
}
