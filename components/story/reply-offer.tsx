import { replyToPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** A link to the right-of-reply form, under every story. `nofollow`, since each form is made for one reader. */
export function ReplyOffer({ story }: { story: PublishedStory }) {
  return (
    <p className="mt-5 text-sm print:hidden">
      <a href={replyToPath(story)} rel="nofollow" className="flex min-h-11 items-center underline">
        {words.reply.offer}
      </a>
    </p>
  )
}
