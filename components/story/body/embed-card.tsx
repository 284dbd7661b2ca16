import { words } from '#content/base/words/words.ts'
import type { Embed } from '#content/model/story/body.ts'

/** A link card for another site's page: the text is ours, and nothing is loaded from there. */
export function EmbedCard({ embed }: { embed: Embed }) {
  return (
    <div className="relative my-8 border border-muted p-5 font-sans text-base">
      <p className="font-narrow text-sm text-muted">
        {words.story.elsewhere}: {embed.provider ?? new URL(embed.url).hostname}
      </p>
      <p className="mt-1 font-serif text-lg font-bold">
        <a href={embed.url} className="no-underline after:absolute after:inset-0 hover:underline">
          {embed.title}
        </a>
      </p>
      {embed.description && <p className="mt-2">{embed.description}</p>}
    </div>
  )
}
