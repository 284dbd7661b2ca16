import { replyToPath } from '#content/address/addresses.ts'
import type { PublishedArticle } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'

/** The way to a right of reply, under every story. Crawlers need not follow it: the form is made for one reader. */
export function ReplyOffer({ article }: { article: PublishedArticle }) {
  return (
    <p className="mt-5 text-sm print:hidden">
      <a
        href={replyToPath(article)}
        rel="nofollow"
        className="flex min-h-11 items-center underline"
      >
        {words.reply.offer}
      </a>
    </p>
  )
}
