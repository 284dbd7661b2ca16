import { storyPath } from '#content/address/addresses.ts'
import type { StoryLink } from '#content/article/article-body.ts'
import { words } from '#content/language/words.ts'

/** "Baca juga": the way to another story, between the paragraphs. */
export function RelatedLink({ story }: { story: StoryLink }) {
  return (
    <div className="my-6 border-l-4 border-mark pl-4 text-item print:hidden">
      <span className="font-narrow text-sm text-muted">{words.story.related}</span>
      <p>
        <a href={storyPath(story)} className="font-bold">
          {story.headline}
        </a>
      </p>
    </div>
  )
}
