import { Kawung } from '#components/parts/batik-band.tsx'
import { authorPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** The end of a story: the house mark, and where the story came from and who edited it: `(AA)`, the agency in full, the original, the editor. */
export function StorySource({ story }: { story: PublishedStory }) {
  const { agency, originalUrl, editor } = story
  return (
    <div className="mt-5 flex gap-3 font-narrow text-sm text-muted [&_a]:underline">
      <Kawung className="mt-1 h-4 w-4 shrink-0 text-accent" />
      {(agency || originalUrl || editor) && (
        <p>
          {agency && (
            <>
              <strong className="text-ink">({agency.code})</strong> {words.story.source}:{' '}
              {agency.url ? <a href={agency.url}>{agency.name}</a> : agency.name}.{' '}
            </>
          )}
          {originalUrl && (
            <>
              <a href={originalUrl}>{words.story.original}</a>.{' '}
            </>
          )}
          {editor && (
            <>
              {words.story.editor}: <a href={authorPath(editor)}>{editor.name}</a>
            </>
          )}
        </p>
      )}
    </div>
  )
}
