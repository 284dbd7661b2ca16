import { replyToPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** The way to a right of reply, under every story. Crawlers need not follow it: the form is made for one reader. */
export function ReplyOffer({ story }: { story: PublishedStory }) {
  return (
    <p className="mt-5 text-sm print:hidden">
      <a href={replyToPath(story)} rel="nofollow" className="flex min-h-11 items-center underline">
        {words.reply.offer}
      </a>
    </p>
  )
}
