import { permanentRedirect } from 'next/navigation'
import { storyPath } from '#content/base/address/addresses.ts'
import { slugInOldAddress } from '#content/base/address/old-address.ts'
import { movedStory } from '#content/reading/stories/story-queries.ts'
import { MissingPage } from './missing-page.tsx'

/** An address without a page: a redirect if a story had it in another system, else 404. */
export async function OldAddress({ path }: { path: readonly string[] }) {
  const slug = slugInOldAddress(path)
  const story = slug && (await movedStory(slug))
  if (story) permanentRedirect(storyPath(story))
  return <MissingPage />
}
