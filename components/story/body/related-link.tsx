import { storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { StoryLink } from '#content/model/story/body.ts'

/** "Baca juga": a link to another story between paragraphs. */
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
