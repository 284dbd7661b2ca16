import { PageTitle } from '#components/parts/page-title.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { storyPath } from '#content/base/address/addresses.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { words } from '#content/base/words/words.ts'
import { STORY_TEXTS } from '#content/model/story/fields.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import type { StoryChange } from '#content/model/story/story-change.ts'

/** `/<section>/<slug>/perubahan`: the changes to a story since its first publication, newest first. */
export function ChangesPage({
  story,
  changes,
}: {
  story: PublishedStory
  changes: readonly StoryChange[]
}) {
  const { firstPublishedAt, corrections, timeZone } = story
  const lines = [
    { at: firstPublishedAt, texts: [words.changes.first] },
    ...changes.map((change) => ({ at: change.at, texts: textsOf(change) })),
    ...corrections.map(({ kind, text, correctedAt }) => ({
      at: correctedAt,
      texts: [`${words.corrections.kinds[kind]}: ${text}`],
    })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <>
      <PageTitle label={words.changes.title} title={headlineAlone(story, words.genres)}>
        {words.changes.intro}
      </PageTitle>
      {lines.length === 1 && <p className="mt-6">{words.changes.none}</p>}
      <ol className="mt-6 max-w-text divide-y">
        {lines.map(({ at, texts }) => (
          <li key={`${at.getTime()} ${texts.join()}`} className="py-4">
            <p className="font-narrow text-sm text-muted">
              <StampedTime instant={at} zone={timeZone} />
            </p>
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <a href={storyPath(story)} className="py-3 text-accent underline">
          {words.changes.story}
        </a>
      </p>
    </>
  )
}

function textsOf({ texts, hero, pictures, paragraphs, corrections }: StoryChange): string[] {
  return [
    ...texts.map((name) => words.changes.text(STORY_TEXTS[name].label[language])),
    hero && words.changes.hero,
    pictures && words.changes.pictures,
    corrections && words.changes.corrections,
    paragraphs && words.changes.paragraphs(paragraphs),
  ].filter((text) => typeof text === 'string')
}
