import { permanentRedirect } from 'next/navigation'
import { RESERVED_SLUGS, storyPath } from '#content/base/address/addresses.ts'
import { slugInOldAddress } from '#content/base/address/old-address.ts'
import { oldAddressAt } from '#content/reading/lists/old-addresses.ts'
import { movedStory } from '#content/reading/stories/story-queries.ts'
import { MissingPage } from './missing-page.tsx'

/**
 * An address without a page: a redirect if something had it in another system, 410 if that is gone for good, else 404.
 * The path may have a query that numbers a story (`?p=216`).
 */
export async function OldAddress({
  path,
  query,
}: {
  path: readonly string[]
  query?: string | undefined
}) {
  const known = await oldAddressAt(`/${path.join('/')}${query ? `?${query}` : ''}`)
  if (known?.kind === 'moved') permanentRedirect(known.to)
  if (known) return <MissingPage outcome="gone" />
  // Below a segment of Warta's own, a slug is that of a topic, an author or a page.
  const isOwn = RESERVED_SLUGS.includes(path[0] ?? '')
  const slug = isOwn ? undefined : slugInOldAddress(path)
  const story = slug && (await movedStory(slug))
  if (story) permanentRedirect(storyPath(story))
  return <MissingPage />
}
