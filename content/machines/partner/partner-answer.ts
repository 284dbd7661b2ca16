/**
 * Answers partners, who fetch stories in ninjs with a key.
 * @module
 */
import type { Payload } from 'payload'
import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { PARTNER_PATH } from '#content/base/settings/partner-key.ts'
import { tokenIn } from '#content/base/settings/wire-token.ts'
import { words } from '#content/base/words/words.ts'
import { storyNinjs } from '#content/machines/archive/story-ninjs.ts'
import { partnerOfKey, secondsToWait } from '#content/newsroom/partner/partner-keys.ts'
import { storyAt } from '#content/reading/stories/story-queries.ts'
import { isAgencyCopy, partnerStory } from './partner-story.ts'

const ENDING = '.ninjs.json'
const SLUG = /^[a-z\d-]{1,200}$/

/**
 * Answers a request for the story of `section` whose file is `slug.ninjs.json`: 401 without a key, 429 for too many, 301
 * where it has moved to, 410 for a withdrawn one, 403 for what only others may have, 404 for everything else, also under
 * an embargo. No answer may be stored by anybody.
 */
export async function answerPartner(
  payload: Payload,
  request: Request,
  { section, file }: { section: string; file: string },
  now: Date = new Date(),
): Promise<Response> {
  const partner = await partnerOfKey(payload, tokenIn(request.headers.get('authorization')), now)
  if (!partner) {
    return answer(401, { message: words.partner.wrongKey }, { 'www-authenticate': 'Bearer' })
  }
  const wait = secondsToWait(partner, now)
  if (wait !== undefined) {
    return answer(429, { message: words.partner.tooFast }, { 'retry-after': String(wait) })
  }
  const slug = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : ''
  const missing = () => answer(404, { message: words.partner.noStory })
  if (!SLUG.test(slug) || !SLUG.test(section)) return missing()
  const found = await storyAt(section, slug)
  switch (found?.kind) {
    case 'moved':
      return answer(301, {}, { location: `${PARTNER_PATH}${storyPath(found.to)}${ENDING}` })
    case 'withdrawn':
      return answer(410, withdrawnNinjs({ section, slug, reason: found.withdrawal.reason }))
    case 'published': {
      if (!partner.hasAgencyCopy && (await isAgencyCopy(payload, found.story))) {
        return answer(403, { message: words.partner.agencyCopy })
      }
      const told = await partnerStory(payload, found.story, { ...partner, now })
      const { siteUrl, language } = environment()
      if (!told) return missing()
      const ninjs = storyNinjs(told, { url: siteUrl, language })
      // The entries of a live story are in its feed.
      return answer(
        200,
        told.genre === 'live' ? { ...ninjs, representationType: 'partial' } : ninjs,
      )
    }
    default:
      return missing()
  }
}

/** What ninjs says of a story that nobody may use any more. */
const withdrawnNinjs = (story: { section: string; slug: string; reason: string | undefined }) => ({
  uri: absolute(
    { url: environment().siteUrl },
    storyPath({ slug: story.slug, section: { slug: story.section } }),
  ),
  standard: {
    name: 'ninjs',
    version: '3.1',
    schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
  },
  pubStatus: 'canceled',
  ...(story.reason && { edNote: story.reason }),
})

const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, {
    status,
    headers: { 'cache-control': 'private, no-store', vary: 'authorization', ...headers },
  })
