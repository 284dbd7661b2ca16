import { HouseMark } from '#components/parts/house-mark.tsx'
import { authorPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** The end of a story: the house mark, the agency by code and in full (`(AA)`), the original, and the editor. */
export function StorySource({ story }: { story: PublishedStory }) {
  const { agency, originalUrl, editor } = story
  return (
    <div className="mt-5 flex gap-3 font-narrow text-sm text-muted [&_a]:underline">
      <HouseMark className="mt-1 h-4 w-4 shrink-0 text-accent" />
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
