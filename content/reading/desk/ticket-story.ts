import { storyPath } from '#content/base/address/addresses.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

/** Whether `ticket` can be that of a form that a reader sent. */
export const isTicket = (ticket: string): boolean => /^[\w-]{20}$/.test(ticket)

/** The story that a form is about, if readers see it. */
export function storyOfForm({
  article,
}: {
  article?: number | StoredStory | null
}): { headline: string; path: string } | undefined {
  if (!article || typeof article === 'number' || typeof article.section === 'number')
    return undefined
  if (!isVisible(article)) return undefined
  return {
    headline: article.headline,
    path: storyPath({ slug: article.slug, section: article.section }),
  }
}
