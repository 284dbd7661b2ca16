import { CardHeadline } from '#components/teaser/card-headline.tsx'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'

/** Notices before the text: that the story is unverified, what it follows up, and its follow-ups. */
export function StoryNotices({ story }: { story: PublishedStory }) {
  const { unverified, unverifiedPart, followUpOf, followUps = [] } = story
  if (!unverified && !followUpOf && followUps.length === 0) return null
  return (
    <div className="mt-5 max-w-text border-l-4 border-accent pl-4 [&_p]:mb-2">
      {unverified && (
        <p role="note">
          <strong className="text-accent">{words.story.unverified}.</strong>{' '}
          {unverifiedPart ?? words.story.unverifiedText}
        </p>
      )}
      <LinkedStories name={words.story.followUps} teasers={followUps} />
      <LinkedStories name={words.story.followUpOf} teasers={followUpOf ? [followUpOf] : []} />
    </div>
  )
}

function LinkedStories({ name, teasers }: { name: string; teasers: readonly Teaser[] }) {
  return teasers.map((teaser) => (
    <div key={teaser.id} className="relative mb-2">
      <p className="font-narrow text-sm text-muted">{name}</p>
      <CardHeadline teaser={teaser} level={2} size="text-item" />
    </div>
  ))
}
