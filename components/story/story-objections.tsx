import { replyToPath, reportOnPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/**
 * Under every story: links to the forms for reporting a mistake and for a right of reply. `nofollow`, since each form is
 * made for one reader.
 */
export function StoryObjections({ story }: { story: PublishedStory }) {
  const offers = [
    { text: words.report.offer, path: reportOnPath(story) },
    { text: words.reply.offer, path: replyToPath(story) },
  ]
  return (
    <p className="mt-5 text-sm print:hidden">
      {offers.map(({ text, path }) => (
        <a key={path} href={path} rel="nofollow" className="flex min-h-11 items-center underline">
          {text}
        </a>
      ))}
    </p>
  )
}
